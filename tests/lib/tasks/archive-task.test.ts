import { expect, it } from "vitest";
import { archiveTask } from "@/lib/tasks/archive-task";
import { listTasks } from "@/lib/tasks/list-tasks";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleTasks } from "./sample-tasks";

useDatabase();

it("puts a task out of every list; a hidden one can't be", async () => {
  await rolledBack(async (ctx) => {
    const { addTask, addHidden } = await sampleTasks(ctx);
    const id = await addTask();
    await archiveTask(ctx, { id });
    expect((await listTasks(ctx, {})).flatMap(({ rows }) => rows)).toEqual([]);
    await expect(archiveTask(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(archiveTask(ctx, { id: (await addHidden()).id })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
