import { and, eq, notInArray } from "drizzle-orm";
import { contactCategories } from "@/db/tenant/schema/contacts";
import type { Ctx } from "@/lib/core/context";

/** Gives the person exactly these categories; those that stay are not touched, so that history shows what changed. */
export async function writeContactCategories(ctx: Ctx, contactId: string, ids: string[]): Promise<void> {
  const isOfContact = eq(contactCategories.contactId, contactId);
  await ctx.tx
    .delete(contactCategories)
    .where(ids.length > 0 ? and(isOfContact, notInArray(contactCategories.categoryId, ids)) : isOfContact);
  if (ids.length === 0) return;
  await ctx.tx
    .insert(contactCategories)
    .values(ids.map((categoryId) => ({ contactId, categoryId })))
    .onConflictDoNothing();
}
