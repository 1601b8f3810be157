import { eq } from "drizzle-orm";
import { categories } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";

/** Locks a category until the transaction ends. @throws DomainError `not_found` */
export async function lockCategory(ctx: Ctx, id: string): Promise<{ id: string; name: string }> {
  const [row] = await ctx.tx
    .select({ id: categories.id, name: categories.name })
    .from(categories)
    .where(eq(categories.id, id))
    .for("update");
  if (!row) throw notFound();
  return row;
}
