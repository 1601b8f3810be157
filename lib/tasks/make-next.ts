import { tasks } from "@/db/tenant/schema/tasks";
import type { Ctx } from "@/lib/core/context";
import { nextDue } from "./next-due";
import type { StoredTask } from "./task-for-change";
import { firstTaskStatus } from "./task-status";
import { readFollowers, writeFollowers } from "./write-followers";

/** Makes the next of a task that comes again, with its checklist unticked. @returns its day, null if there is none */
export async function makeNext(ctx: Ctx, done: StoredTask): Promise<string | null> {
  if (done.recurrence === null) return null;
  const dueOn = nextDue(done.recurrence, done.dueOn, ctx.today);
  if (dueOn === null) return null;
  const { title, description, customerId, contactId, caseId, ownerId, createdBy, priority } = done;
  const [row] = await ctx.tx
    .insert(tasks)
    .values({
      ...{ title, description, customerId, contactId, caseId, ownerId, createdBy, priority },
      ...(await firstTaskStatus(ctx, "open")),
      dueOn,
      dueTime: done.dueTime,
      recurrence: done.recurrence,
      previousId: done.id,
      checklist: done.checklist.map(({ text }) => ({ text, done: false })),
    })
    .returning({ id: tasks.id });
  if (row) await writeFollowers(ctx, row.id, await readFollowers(ctx, done.id));
  return dueOn;
}
