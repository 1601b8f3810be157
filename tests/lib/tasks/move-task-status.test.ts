import { expect, it } from "vitest";
import { createTask } from "@/lib/tasks/create-task";
import { getTask } from "@/lib/tasks/get-task";
import { moveTaskStatus } from "@/lib/tasks/move-task-status";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleTasks } from "./sample-tasks";

useDatabase();

it("puts a status first among its kind, which new tasks then get", async () => {
  await rolledBack(async (ctx) => {
    const { taskStatusId } = await sampleTasks(ctx);
    await moveTaskStatus(ctx, { id: taskStatusId("Pågår"), direction: "up" });
    await moveTaskStatus(ctx, { id: taskStatusId("Klar"), direction: "up" });
    const { id } = await createTask(ctx, { title: "Ring" });
    expect((await getTask(ctx, { id })).statusId).toBe(taskStatusId("Pågår"));
  });
});
