import { and, eq, isNotNull } from "drizzle-orm";
import { tasks } from "@/db/tenant/schema/tasks";
import { visibleTasks } from "@/lib/activities/visibility";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { TaskId } from "./schema";
import type { SavedTask } from "./task-for-change";

/** Takes an archived task out again, as it was. */
export const restoreTask = command(
  { name: "restore-task", permission: "activity:write", input: TaskId },
  async (ctx, { id }): Promise<SavedTask> => {
    const [row] = await ctx.tx
      .update(tasks)
      .set({ archivedAt: null })
      .where(and(eq(tasks.id, id), isNotNull(tasks.archivedAt), visibleTasks(ctx)))
      .returning({ id: tasks.id, title: tasks.title });
    if (!row) throw notFound();
    return row;
  },
);
