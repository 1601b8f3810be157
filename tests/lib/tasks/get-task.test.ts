import { expect, it } from "vitest";
import { archiveTask } from "@/lib/tasks/archive-task";
import { getTask } from "@/lib/tasks/get-task";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleTasks } from "./sample-tasks";

useDatabase();

it("shows one task with who made it, also when it is put away; a hidden one does not exist", async () => {
  await rolledBack(async (ctx) => {
    const { addTask, addHidden } = await sampleTasks(ctx);
    const id = await addTask();
    await archiveTask(ctx, { id });
    expect(await getTask(ctx, { id })).toMatchObject({
      title: "Ring",
      createdByName: "Anna Lind",
      archivedAt: expect.any(Date),
    });
    const hidden = await addHidden();
    await expect(getTask(ctx, { id: hidden.id })).rejects.toMatchObject({ code: "not_found" });
  });
});
