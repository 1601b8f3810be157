import { and, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { contactRoles, contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { hasEnded, isPrimaryNow } from "./role-period";
import { visibleContacts } from "./visibility";

/** A customer has a primary contact that the actor knows of. */
export async function hasPrimary(ctx: Ctx, customerId: string): Promise<boolean> {
  await lockPlaces(ctx, customerId);
  const [row] = await ctx.tx
    .select({ id: contactRoles.id })
    .from(contactRoles)
    .innerJoin(contacts, and(eq(contacts.id, contactRoles.contactId), visibleContacts(ctx)))
    .where(and(eq(contactRoles.customerId, customerId), isNull(contacts.archivedAt), isPrimaryNow(ctx)))
    .limit(1);
  return row !== undefined;
}

/** A customer has one primary contact: the one chosen last. */
export async function leaveOnePrimary(ctx: Ctx, customerId: string, roleId: string): Promise<void> {
  await lockPlaces(ctx, customerId);
  await ctx.tx
    .update(contactRoles)
    .set({ isPrimary: false })
    .where(
      and(
        eq(contactRoles.customerId, customerId),
        ne(contactRoles.id, roleId),
        sql`${contactRoles.isPrimary}`,
      ),
    );
}

/** When the primary contact has gone, the one who has been there longest is it from now on. */
export async function passPrimaryOn(ctx: Ctx, customerId: string): Promise<void> {
  if (await hasPrimary(ctx, customerId)) return;
  const [next] = await ctx.tx
    .select({ id: contactRoles.id })
    .from(contactRoles)
    .innerJoin(contacts, and(eq(contacts.id, contactRoles.contactId), visibleContacts(ctx)))
    .where(
      and(
        eq(contactRoles.customerId, customerId),
        isNull(contacts.archivedAt),
        sql`not ${hasEnded(ctx)}`,
        sql`coalesce(${contactRoles.fromDate} <= ${ctx.today}::date, true)`,
      ),
    )
    // Whom everybody sees comes before whom only the owner does.
    .orderBy(desc(sql`${contacts.visibility} = 'everyone'`), contactRoles.fromDate, contactRoles.id)
    .limit(1);
  if (!next) return;
  await ctx.tx.update(contactRoles).set({ isPrimary: true }).where(eq(contactRoles.id, next.id));
  await leaveOnePrimary(ctx, customerId, next.id);
}

/** One at a time decides who is primary at a customer. */
async function lockPlaces(ctx: Ctx, customerId: string): Promise<void> {
  await ctx.tx
    .select({ id: customers.id })
    .from(customers)
    .where(eq(customers.id, customerId))
    .for("no key update");
}
