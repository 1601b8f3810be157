import { tasks } from "@/db/tenant/schema/tasks";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { notify } from "@/lib/notifications/notify";
import { checkLinks, type TaskLinks } from "./check-links";
import { checkPeople } from "./check-people";
import { ruleOf } from "./recurrence";
import { TaskInput } from "./schema";
import type { SavedTask } from "./task-for-change";
import { firstTaskStatus, requireTaskStatus } from "./task-status";
import { writeFollowers } from "./write-followers";

/** Writes down something to do: a title is enough. Whoever is given it is told. */
export const createTask = command(
  { name: "create-task", permission: "activity:write", input: TaskInput },
  async (ctx, { followerIds, statusId, repeats, repeatsUntil, about, ...input }): Promise<SavedTask> => {
    if (input.dueTime && !input.dueOn) throw new DomainError("invalid", "time_needs_day", { field: "dueOn" });
    const { customerId, contactId, caseId, ...fields } = input;
    const links = await checkLinks(ctx, { customerId, contactId, caseId, ...linkOf(about) });
    await checkPeople(ctx, { ownerId: input.ownerId, followerIds }, links);
    const standing = statusId ? await requireTaskStatus(ctx, statusId) : await firstTaskStatus(ctx, "open");
    const [row] = await ctx.tx
      .insert(tasks)
      .values({
        ...fields,
        ...links,
        ...standing,
        createdBy: ctx.actor.employeeId,
        completedAt: standing.statusKind === "done" ? ctx.now : null,
        recurrence: ruleOf(repeats, repeatsUntil, input.dueOn),
      })
      .returning({ id: tasks.id, title: tasks.title });
    if (!row) throw new Error("no row was inserted");
    await writeFollowers(ctx, row.id, followerIds);
    if (input.ownerId) await notify(ctx, [input.ownerId], { kind: "assignment", taskId: row.id, ...links });
    return row;
  },
);

/** What the quick line found: `customer:ID` and the like. */
function linkOf(about: string | null): Partial<TaskLinks> {
  if (about === null || about === "none") return {};
  const [kind = "", id = ""] = about.split(":");
  if (!/^(customer|contact|case)$/.test(kind) || !/^[0-9a-f-]{36}$/.test(id))
    throw new DomainError("invalid", "choose", { field: "about" });
  return { [`${kind}Id`]: id };
}
