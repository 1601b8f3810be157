import { and, eq, isNull } from "drizzle-orm";
import { tasks } from "@/db/tenant/schema/tasks";
import { visibleTasks } from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";

export type StoredTask = Awaited<ReturnType<typeof taskForChange>>;
export type SavedTask = { id: string; title: string };

/** The task that a verb is about to change, held until the transaction ends. @throws DomainError `not_found` */
export async function taskForChange(ctx: Ctx, id: string) {
  const [row] = await ctx.tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.id, id), isNull(tasks.archivedAt), visibleTasks(ctx)))
    .for("update", { of: tasks });
  if (!row) throw notFound();
  return row;
}
