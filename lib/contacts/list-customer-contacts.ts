import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { collate } from "@/db/collate";
import { contactRoles, contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { checkbox, uuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { visibleCustomers } from "@/lib/customers/visibility";
import { hasEnded, isInvoiceContactNow, isPrimaryNow } from "./role-period";
import { roleTitle } from "./role-titles";
import { visibleContacts } from "./visibility";

const input = z.object({
  customerId: uuid(),
  currentOnly: checkbox(),
  limit: z.number().int().max(500).default(500),
});
export type CustomerContactRow = Awaited<ReturnType<typeof listCustomerContacts>>[number];

/** The people of a customer: the primary one first, those who left last. What the role lacks, the person's own serves. */
export const listCustomerContacts = query(
  { name: "list-customer-contacts", permission: "contact:read", input },
  async (ctx, { customerId, currentOnly, limit }) =>
    ctx.tx
      .select({
        roleId: contactRoles.id,
        version: contactRoles.version,
        contactId: contacts.id,
        firstName: contacts.firstName,
        lastName: contacts.lastName,
        title: roleTitle,
        email: sql<string | null>`coalesce(${contactRoles.email}, ${contacts.email})`,
        phone: sql<string | null>`coalesce(${contactRoles.phone}, ${contacts.phone})`,
        roleEmail: contactRoles.email,
        rolePhone: contactRoles.phone,
        isPrimary: isPrimaryNow(ctx),
        isInvoiceContact: isInvoiceContactNow(ctx),
        fromDate: contactRoles.fromDate,
        untilDate: contactRoles.untilDate,
        isEnded: hasEnded(ctx),
      })
      .from(contactRoles)
      .innerJoin(contacts, and(eq(contacts.id, contactRoles.contactId), visibleContacts(ctx)))
      .innerJoin(customers, and(eq(customers.id, contactRoles.customerId), visibleCustomers(ctx)))
      .where(
        and(
          eq(contactRoles.customerId, customerId),
          isNull(contacts.archivedAt),
          currentOnly ? sql`not ${hasEnded(ctx)}` : undefined,
        ),
      )
      .orderBy(
        hasEnded(ctx),
        desc(isPrimaryNow(ctx)),
        collate(contacts.lastName, ctx.tenant.collation),
        collate(contacts.firstName, ctx.tenant.collation),
        contacts.id,
      )
      .limit(limit),
);
