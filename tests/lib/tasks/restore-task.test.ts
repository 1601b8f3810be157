import { expect, it } from "vitest";
import { archiveTask } from "@/lib/tasks/archive-task";
import { listTasks } from "@/lib/tasks/list-tasks";
import { restoreTask } from "@/lib/tasks/restore-task";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleTasks } from "./sample-tasks";

useDatabase();

it("takes a task out of the archive; a hidden one stays there", async () => {
  await rolledBack(async (ctx) => {
    const { addTask, addHidden, bertil } = await sampleTasks(ctx);
    const id = await addTask();
    await archiveTask(ctx, { id });
    await restoreTask(ctx, { id });
    expect((await listTasks(ctx, {})).flatMap(({ rows }) => rows)).toMatchObject([{ id }]);
    const hidden = await addHidden();
    await archiveTask(bertil, { id: hidden.id });
    await expect(restoreTask(ctx, { id: hidden.id })).rejects.toMatchObject({ code: "not_found" });
  });
});
