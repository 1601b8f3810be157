import { eq } from "drizzle-orm";
import { taskStatuses } from "@/db/tenant/schema/tasks";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";

/** Locks a status: no task can be put into it until the transaction ends. @throws DomainError `not_found` */
export async function lockTaskStatus(ctx: Ctx, id: string) {
  const [row] = await ctx.tx.select().from(taskStatuses).where(eq(taskStatuses.id, id)).for("update");
  if (!row) throw notFound();
  return { ...row, name: nameIn(row.names, ctx.actor.locale, ctx.tenant.locale) };
}
