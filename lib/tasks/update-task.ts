import { eq } from "drizzle-orm";
import { tasks } from "@/db/tenant/schema/tasks";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { changesAny } from "@/lib/core/same-value";
import { notify } from "@/lib/notifications/notify";
import { checkLinks, type TaskLinks } from "./check-links";
import { checkPeople } from "./check-people";
import { choiceOf, ruleOf } from "./recurrence";
import { refuseStaleTask } from "./refuse-stale-task";
import { TaskEdit } from "./schema";
import { standIn } from "./stand-in";
import { type SavedTask, type StoredTask, taskForChange } from "./task-for-change";
import { requireTaskStatus } from "./task-status";
import { readFollowers, writeFollowers } from "./write-followers";

/**
 * Changes what is sent of a task. If somebody changed one of those fields since the form was opened, both versions are
 * shown. A new owner is told, and must be able to see what it is about.
 */
export const updateTask = command(
  { name: "update-task", permission: "activity:write", input: TaskEdit },
  async (ctx, { id, version, ...sent }): Promise<SavedTask> => {
    const task = await taskForChange(ctx, id);
    if (task.version !== version) await refuseStaleTask(ctx, task, version, sent);
    const followers = await readFollowers(ctx, id);
    const links = await linksOf(ctx, task, sent);
    const people = { ownerId: sent.ownerId === undefined ? task.ownerId : sent.ownerId };
    const wanted = sent.followerIds ?? followers;
    await checkPeople(ctx, { ...people, followerIds: wanted }, links, {
      ownerId: task.ownerId,
      followerIds: followers,
    });
    const columns = { ...plainOf(sent, task), ...links, ...people, ...(await standingOf(ctx, task, sent)) };
    if (columns.dueTime && !columns.dueOn)
      throw new DomainError("invalid", "time_needs_day", { field: "dueOn" });
    if (changesAny(columns, task)) await ctx.tx.update(tasks).set(columns).where(eq(tasks.id, id));
    await writeFollowers(ctx, id, wanted, followers);
    if (people.ownerId && people.ownerId !== task.ownerId)
      await notify(ctx, [people.ownerId], { kind: "assignment", taskId: id, ...links });
    return { id, title: columns.title };
  },
);

type Sent = Omit<TaskEdit, "id" | "version">;

async function linksOf(ctx: Ctx, task: StoredTask, sent: Sent): Promise<TaskLinks> {
  const { customerId, contactId, caseId } = task;
  const names = ["customerId", "contactId", "caseId"] as const;
  const named = names.filter((name) => sent[name] !== undefined && sent[name] !== task[name]);
  if (named.length === 0) return { customerId, contactId, caseId };
  const wanted = { customerId, contactId, caseId };
  for (const name of named) wanted[name] = sent[name] ?? null;
  return checkLinks(ctx, wanted);
}

function plainOf(sent: Sent, task: StoredTask) {
  const { title, description, dueOn, dueTime, priority, checklist } = { ...task, ...sent };
  const present = choiceOf(task.recurrence);
  const { repeats = present.repeats, repeatsUntil = present.until } = sent;
  const isSaid = sent.repeats !== undefined || sent.repeatsUntil !== undefined || sent.dueOn !== undefined;
  return {
    ...{ title, description, dueOn, priority, checklist },
    // Without a day there is no hour either.
    dueTime: sent.dueOn === null && sent.dueTime === undefined ? null : dueTime,
    recurrence: isSaid ? ruleOf(repeats, repeatsUntil, dueOn) : task.recurrence,
  };
}

async function standingOf(ctx: Ctx, task: StoredTask, { statusId }: Sent) {
  if (statusId === undefined || statusId === task.statusId) return {};
  const standing = await requireTaskStatus(ctx, statusId);
  return { ...standing, ...(await standIn(ctx, task, standing.statusKind)).columns };
}
