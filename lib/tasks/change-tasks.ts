import { and, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { tasks } from "@/db/tenant/schema/tasks";
import { visibleTasks } from "@/lib/activities/visibility";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { requireEmployee } from "@/lib/employees/require-employee";
import { notify } from "@/lib/notifications/notify";
import { TaskBulk, type TaskChange } from "./schema";
import { standIn } from "./stand-in";
import { firstTaskStatus, requireTaskStatus } from "./task-status";

type Changed = {
  change: TaskChange;
  count: number;
  /** How many the rule of a single task would have refused: they stay as they are. */
  left: number;
  /** Of a single task that was ticked: what it is called, and the day of the one that follows it. */
  title: string | null;
  next: string | null;
};
const nothingMore = { left: 0, title: null, next: null };

/** Gives many tasks at once an owner, a day, a status or a priority, ticks, archives or restores them. */
export const changeTasks = command(
  { name: "change-tasks", permission: "activity:write", input: TaskBulk },
  async (ctx, input): Promise<Changed> => {
    if (input.id.length === 0) throw new DomainError("invalid", "nothing_chosen");
    const { change } = input;
    const seen = and(inArray(tasks.id, input.id), visibleTasks(ctx));
    const chosen = and(seen, change === "restore" ? isNotNull(tasks.archivedAt) : isNull(tasks.archivedAt));
    if (change === "done" || change === "open" || change === "status")
      return { change, ...(await setStatus(ctx, input, chosen)) };
    if (change === "owner") return { change, ...nothingMore, ...(await giveTo(ctx, input.ownerId, chosen)) };
    const { rowCount } = await ctx.tx
      .update(tasks)
      .set(columnsOf(ctx, input))
      .where(and(chosen, differs(input)));
    return { change, ...nothingMore, count: rowCount ?? 0 };
  },
);

function columnsOf(ctx: Ctx, { change, dueOn, priority }: TaskBulk) {
  // Without a day there is no hour either.
  if (change === "due") return dueOn ? { dueOn } : { dueOn, dueTime: null };
  if (change === "archive" || change === "restore")
    return { archivedAt: change === "archive" ? ctx.now : null };
  if (!priority) throw new DomainError("invalid", "choose", { field: "priority" });
  return { priority };
}

function differs({ change, dueOn, priority }: TaskBulk): SQL | undefined {
  if (change === "due") return sql`${tasks.dueOn} is distinct from ${dueOn}`;
  return change === "priority" && priority ? ne(tasks.priority, priority) : undefined;
}

/** Those that the new owner may not know of stay with whom they are. */
async function giveTo(ctx: Ctx, ownerId: string | null, chosen: SQL | undefined) {
  await requireEmployee(ctx, ownerId);
  const theirs = ownerId && visibleTasks({ ...ctx, actor: { ...ctx.actor, employeeId: ownerId } });
  const another = or(isNull(tasks.ownerId), ownerId ? ne(tasks.ownerId, ownerId) : sql`true`);
  const [wanted] = await ctx.tx
    .select({ count: sql<number>`count(*)::int` })
    .from(tasks)
    .where(and(chosen, another));
  const given = await ctx.tx
    .update(tasks)
    .set({ ownerId })
    .where(and(chosen, another, theirs || undefined))
    .returning({
      taskId: tasks.id,
      customerId: tasks.customerId,
      contactId: tasks.contactId,
      caseId: tasks.caseId,
    });
  if (ownerId) for (const links of given) await notify(ctx, [ownerId], { kind: "assignment", ...links });
  return { count: given.length, left: (wanted?.count ?? 0) - given.length };
}

async function setStatus(ctx: Ctx, { change, statusId, id }: TaskBulk, chosen: SQL | undefined) {
  if (change === "status" && !statusId) throw new DomainError("invalid", "choose", { field: "statusId" });
  const standing =
    change === "status" && statusId
      ? await requireTaskStatus(ctx, statusId)
      : await firstTaskStatus(ctx, change === "done" ? "done" : "open");
  const rows = await ctx.tx
    .select()
    .from(tasks)
    .where(and(chosen, ne(tasks.statusId, standing.statusId)))
    .for("update", { of: tasks });
  // A tick leaves those that are so in another way.
  const moved = change === "status" ? rows : rows.filter((task) => task.statusKind !== standing.statusKind);
  let last: string | null = null;
  for (const task of moved) {
    const { columns, next } = await standIn(ctx, task, standing.statusKind);
    last = next;
    await ctx.tx
      .update(tasks)
      .set({ ...standing, ...columns })
      .where(eq(tasks.id, task.id));
  }
  const [only] = moved;
  return { count: moved.length, left: 0, title: id.length === 1 && only ? only.title : null, next: last };
}
