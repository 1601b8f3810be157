import { command } from "@/lib/core/command";
import { taskForChange } from "@/lib/tasks/task-for-change";
import { updateTask } from "@/lib/tasks/update-task";
import { MovedTask } from "./schema";

/** Gives a task the day, and the hour, that it was dragged to; without an hour it is of the whole day. */
export const moveTask = command(
  { name: "move-task", permission: "activity:write", input: MovedTask },
  async (ctx, { id, startsOn, startTime }) => {
    const { version } = await taskForChange(ctx, id);
    return updateTask(ctx, { id, version, dueOn: startsOn, dueTime: startTime });
  },
);
