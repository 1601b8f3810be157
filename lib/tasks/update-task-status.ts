import { eq } from "drizzle-orm";
import { taskStatuses } from "@/db/tenant/schema/tasks";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";
import { requireNames } from "@/lib/statuses/require-names";
import { namesOf } from "@/lib/statuses/schema";
import { lockTaskStatus } from "./lock-task-status";
import { TaskStatusEdit } from "./schema";

/** Renames a status of tasks, or gives it another colour. It stays of its kind: the tasks in it do. */
export const updateTaskStatus = command(
  { name: "update-task-status", permission: "setting:write", input: TaskStatusEdit },
  async (ctx, { id, version, colorSlot, ...fields }) => {
    const names = requireNames(ctx, namesOf(fields));
    const status = await lockTaskStatus(ctx, id);
    if (status.version !== version) throw new DomainError("conflict", "conflict");
    await ctx.tx.update(taskStatuses).set({ names, colorSlot }).where(eq(taskStatuses.id, id));
    return { id, name: nameIn(names, ctx.actor.locale, ctx.tenant.locale) };
  },
);
