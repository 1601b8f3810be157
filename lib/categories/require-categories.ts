import { inArray } from "drizzle-orm";
import { categories } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";

/** Makes sure that categories that came in from outside are the organisation's. @throws DomainError `invalid` */
export async function requireCategories(ctx: Ctx, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await ctx.tx.select({ id: categories.id }).from(categories).where(inArray(categories.id, ids));
  if (rows.length < new Set(ids).size) throw new DomainError("invalid", "choose", { field: "categoryIds" });
}
