import { and, eq, inArray } from "drizzle-orm";
import { taskFollowers } from "@/db/tenant/schema/tasks";
import type { Ctx } from "@/lib/core/context";

export async function readFollowers(ctx: Ctx, taskId: string): Promise<string[]> {
  const rows = await ctx.tx
    .select({ employeeId: taskFollowers.employeeId })
    .from(taskFollowers)
    .where(eq(taskFollowers.taskId, taskId));
  return rows.map(({ employeeId }) => employeeId);
}

/** Makes exactly these follow the task. @returns who is new */
export async function writeFollowers(
  ctx: Ctx,
  taskId: string,
  wanted: string[],
  present: string[] = [],
): Promise<string[]> {
  const gone = present.filter((id) => !wanted.includes(id));
  const added = [...new Set(wanted)].filter((id) => !present.includes(id));
  if (gone.length > 0)
    await ctx.tx
      .delete(taskFollowers)
      .where(and(eq(taskFollowers.taskId, taskId), inArray(taskFollowers.employeeId, gone)));
  if (added.length > 0)
    await ctx.tx.insert(taskFollowers).values(added.map((employeeId) => ({ taskId, employeeId })));
  return added;
}
