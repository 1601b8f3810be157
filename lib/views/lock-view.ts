import { and, eq, or } from "drizzle-orm";
import { savedViews } from "@/db/tenant/schema/settings";
import type { Ctx } from "@/lib/core/context";
import { DomainError, notFound } from "@/lib/core/errors";

/**
 * Locks a saved view that the actor may change: their own, or as an administrator a shared one.
 * @throws DomainError `not_found` for another's own, `forbidden` for another's shared one
 */
export async function lockView(ctx: Ctx, id: string) {
  const { ownerId, isShared, isDefault, name, version, entity } = savedViews;
  const mine = eq(ownerId, ctx.actor.employeeId);
  const [row] = await ctx.tx
    .select({ id: savedViews.id, ownerId, isShared, isDefault, name, version, entity })
    .from(savedViews)
    .where(and(eq(savedViews.id, id), or(isShared, mine)))
    .for("update");
  if (!row) throw notFound();
  if (row.ownerId !== ctx.actor.employeeId && ctx.actor.role !== "administrator")
    throw new DomainError("forbidden", "forbidden");
  return row;
}
