import { expect, it } from "vitest";
import { archiveTaskStatus } from "@/lib/tasks/archive-task-status";
import { createTask } from "@/lib/tasks/create-task";
import { getTask } from "@/lib/tasks/get-task";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleTasks } from "./sample-tasks";

useDatabase();

it("takes a status out of use, whatever stands in it, but never the last of its kind", async () => {
  await rolledBack(async (ctx) => {
    const { addTask, taskStatusId } = await sampleTasks(ctx);
    const standing = await addTask();
    const id = taskStatusId("Att göra");
    await archiveTaskStatus(ctx, { id });
    expect((await getTask(ctx, { id: standing })).statusId).toBe(id);
    await expect(createTask(ctx, { title: "Ring", statusId: id })).rejects.toMatchObject({ code: "invalid" });
    await expect(archiveTaskStatus(ctx, { id: taskStatusId("Pågår") })).rejects.toMatchObject({
      message: "last_status",
    });
    await expect(archiveTaskStatus(ctx, { id: taskStatusId("Klar") })).rejects.toMatchObject({
      message: "last_done_status",
    });
    expect(await archiveTaskStatus(ctx, { id, restore: true })).toMatchObject({ restored: true });
  });
});
