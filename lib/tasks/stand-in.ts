import { eq } from "drizzle-orm";
import { type TaskKind, tasks } from "@/db/tenant/schema/tasks";
import type { Ctx } from "@/lib/core/context";
import { makeNext } from "./make-next";
import type { StoredTask } from "./task-for-change";

/** Whether a task that is done has made its next one already; ticked anew it makes no second. */
async function hasNext(ctx: Ctx, id: string): Promise<boolean> {
  const [next] = await ctx.tx.select({ id: tasks.id }).from(tasks).where(eq(tasks.previousId, id)).limit(1);
  return next !== undefined;
}

/** What a task holds in a status of a kind: the hour at which it was done, and the next one if it comes again. */
export async function standIn(ctx: Ctx, task: StoredTask, kind: TaskKind) {
  if (kind === "open") return { columns: { completedAt: null }, next: null };
  if (task.statusKind === "done") return { columns: {}, next: null };
  const next = (await hasNext(ctx, task.id)) ? null : await makeNext(ctx, task);
  return { columns: { completedAt: ctx.now }, next };
}
