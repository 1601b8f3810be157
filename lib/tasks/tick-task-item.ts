import { eq } from "drizzle-orm";
import { tasks } from "@/db/tenant/schema/tasks";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { TaskItemTick } from "./schema";
import { taskForChange } from "./task-for-change";

/** Ticks one line of a task's checklist, or opens it again. */
export const tickTaskItem = command(
  { name: "tick-task-item", permission: "activity:write", input: TaskItemTick },
  async (ctx, { id, item, done }) => {
    const { checklist } = await taskForChange(ctx, id);
    const line = checklist[item];
    if (!line) throw notFound();
    if (line.done !== done)
      await ctx.tx
        .update(tasks)
        .set({ checklist: checklist.with(item, { ...line, done }) })
        .where(eq(tasks.id, id));
    return { id, text: line.text, done };
  },
);
