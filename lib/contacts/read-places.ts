import { and, desc, eq, sql } from "drizzle-orm";
import { collate } from "@/db/collate";
import { contactRoles } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { visibleCustomers } from "@/lib/customers/visibility";
import { hasEnded, isPrimaryNow } from "./role-period";
import { roleTitle } from "./role-titles";

export type ContactPlace = { customerId: string; customerName: string; title: string | null };

/** Where each of these persons is now, the primary place first: only customers that the actor may know of. */
export async function readPlaces(ctx: Ctx, contactIds: string[]): Promise<(id: string) => ContactPlace[]> {
  const places = new Map<string, ContactPlace[]>();
  if (contactIds.length > 0) {
    const rows = await ctx.tx
      .select({
        contactId: contactRoles.contactId,
        customerId: customers.id,
        customerName: customers.name,
        title: roleTitle,
      })
      .from(contactRoles)
      .innerJoin(customers, and(eq(customers.id, contactRoles.customerId), visibleCustomers(ctx)))
      .where(
        and(
          sql`${contactRoles.contactId} = any(${sql.param(contactIds)}::uuid[])`,
          sql`not ${hasEnded(ctx)}`,
        ),
      )
      .orderBy(desc(isPrimaryNow(ctx)), collate(customers.name, ctx.tenant.collation), customers.id);
    for (const { contactId, ...place } of rows) {
      const known = places.get(contactId);
      if (known) known.push(place);
      else places.set(contactId, [place]);
    }
  }
  return (id) => places.get(id) ?? [];
}
