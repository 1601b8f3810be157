import { sql } from "drizzle-orm";
import { taskStatuses } from "@/db/tenant/schema/tasks";
import { command } from "@/lib/core/command";
import { nameIn } from "@/lib/core/names";
import { requireNames } from "@/lib/statuses/require-names";
import { namesOf } from "@/lib/statuses/schema";
import { TaskStatusInput } from "./schema";

/** Adds a status of tasks, last among those of its kind. */
export const createTaskStatus = command(
  { name: "create-task-status", permission: "setting:write", input: TaskStatusInput },
  async (ctx, { kind, colorSlot, ...fields }) => {
    const names = requireNames(ctx, namesOf(fields));
    const last = sql<number>`(select coalesce(max(position), 0) + 1 from task_statuses)`;
    const [row] = await ctx.tx
      .insert(taskStatuses)
      .values({ names, kind, colorSlot, position: last })
      .returning({ id: taskStatuses.id });
    if (!row) throw new Error("no row was inserted");
    return { id: row.id, name: nameIn(names, ctx.actor.locale, ctx.tenant.locale) };
  },
);
