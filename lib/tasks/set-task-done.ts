import { eq } from "drizzle-orm";
import { tasks } from "@/db/tenant/schema/tasks";
import { command } from "@/lib/core/command";
import { TaskTick } from "./schema";
import { standIn } from "./stand-in";
import { type SavedTask, taskForChange } from "./task-for-change";
import { firstTaskStatus } from "./task-status";

type Ticked = SavedTask & {
  done: boolean;
  /** The day of the one that follows, if it comes again. */
  next: string | null;
};

/** Ticks a task as done, or opens it again. One that comes again makes its next. */
export const setTaskDone = command(
  { name: "set-task-done", permission: "activity:write", input: TaskTick },
  async (ctx, { id, done }): Promise<Ticked> => {
    const task = await taskForChange(ctx, id);
    const kind = done ? "done" : "open";
    if (task.statusKind === kind) return { id, title: task.title, done, next: null };
    const { columns, next } = await standIn(ctx, task, kind);
    await ctx.tx
      .update(tasks)
      .set({ ...(await firstTaskStatus(ctx, kind)), ...columns })
      .where(eq(tasks.id, id));
    return { id, title: task.title, done, next };
  },
);
