import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { visibleContacts } from "@/lib/contacts/visibility";
import { notFound } from "@/lib/core/errors";
import { optionalUuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { visibleCustomers } from "@/lib/customers/visibility";

export type MarketingAnswer =
  | { allowed: true }
  | { allowed: false; who: "customer" | "contact"; source: "registry" | "own"; since: string | null };

const input = z.object({ customerId: optionalUuid(), contactId: optionalUuid() });

/**
 * Whether somebody may be written or called to for sales: a customer, a person, or a person as somebody at that customer.
 * Whatever sends advertising asks this first, for each receiver. One no is enough.
 */
export const mayMarketTo = query(
  { name: "may-market-to", permission: "customer:read", input },
  async (ctx, { customerId, contactId }): Promise<MarketingAnswer> => {
    const company = customerId
      ? await ctx.tx
          .select({ source: customers.doNotMarketSource, since: customers.doNotMarketSince })
          .from(customers)
          .where(and(eq(customers.id, customerId), visibleCustomers(ctx)))
      : [];
    const person = contactId
      ? await ctx.tx
          .select({ source: contacts.doNotMarketSource, since: contacts.doNotMarketSince })
          .from(contacts)
          .where(and(eq(contacts.id, contactId), visibleContacts(ctx)))
      : [];
    // Nobody in particular is nobody who has said yes.
    if ((customerId ?? contactId) === null) throw notFound();
    if ((customerId && !company[0]) || (contactId && !person[0])) throw notFound();
    if (person[0]?.source)
      return { allowed: false, who: "contact", source: person[0].source, since: person[0].since };
    if (company[0]?.source)
      return { allowed: false, who: "customer", source: company[0].source, since: company[0].since };
    return { allowed: true };
  },
);
