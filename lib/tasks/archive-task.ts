import { eq } from "drizzle-orm";
import { tasks } from "@/db/tenant/schema/tasks";
import { command } from "@/lib/core/command";
import { TaskId } from "./schema";
import { type SavedTask, taskForChange } from "./task-for-change";

/** Puts a task away that came to nothing, out of every list. What was done is ticked instead. */
export const archiveTask = command(
  { name: "archive-task", permission: "activity:write", input: TaskId },
  async (ctx, { id }): Promise<SavedTask> => {
    const { title } = await taskForChange(ctx, id);
    await ctx.tx.update(tasks).set({ archivedAt: ctx.now }).where(eq(tasks.id, id));
    return { id, title };
  },
);
