import { and, eq, ne, sql } from "drizzle-orm";
import { contactRoles } from "@/db/tenant/schema/contacts";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { hasEnded } from "./role-period";
import { splitTitles } from "./role-titles";
import type { RoleInput } from "./schema";

/**
 * Gives a person a place at a customer. One who left and comes back gets the old place again, with its history.
 * @throws DomainError `conflict` when they stand there already
 */
export async function writeRole(ctx: Ctx, input: RoleInput): Promise<string> {
  const { contactId, customerId } = input;
  const [known] = await ctx.tx
    .select({ id: contactRoles.id, isEnded: hasEnded(ctx) })
    .from(contactRoles)
    .where(and(eq(contactRoles.contactId, contactId), eq(contactRoles.customerId, customerId)))
    .for("update");
  if (known && !known.isEnded)
    throw new DomainError("conflict", "contact_linked_already", { field: "contactId" });
  const columns = { ...roleColumns(input), fromDate: ctx.today, untilDate: null };
  const [row] = known
    ? await ctx.tx
        .update(contactRoles)
        .set(columns)
        .where(eq(contactRoles.id, known.id))
        .returning({ id: contactRoles.id })
    : await ctx.tx
        .insert(contactRoles)
        .values({ contactId, customerId, ...columns })
        .returning({ id: contactRoles.id });
  if (!row) throw new Error("the role was not written");
  if (input.isPrimary) await leaveOnePrimary(ctx, customerId, row.id);
  return row.id;
}

export const roleColumns = (input: Pick<RoleInput, "title" | "roleEmail" | "rolePhone" | "isPrimary">) => ({
  titles: splitTitles(input.title),
  email: input.roleEmail,
  phone: input.rolePhone,
  isPrimary: input.isPrimary,
});

/** A customer has one primary contact: the one chosen last. */
export async function leaveOnePrimary(ctx: Ctx, customerId: string, roleId: string): Promise<void> {
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
