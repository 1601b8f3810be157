import { expect, it } from "vitest";
import { getTask } from "@/lib/tasks/get-task";
import { tickTaskItem } from "@/lib/tasks/tick-task-item";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleTasks } from "./sample-tasks";

useDatabase();

it("ticks one line of the checklist and leaves the others", async () => {
  await rolledBack(async (ctx) => {
    const { addTask } = await sampleTasks(ctx);
    const id = await addTask({ checklist: [{ text: "Räkna" }, { text: "Skriv" }] });
    await tickTaskItem(ctx, { id, item: 1, done: true });
    expect((await getTask(ctx, { id })).checklist.map(({ done }) => done)).toEqual([false, true]);
    await expect(tickTaskItem(ctx, { id, item: 2, done: true })).rejects.toMatchObject({ code: "not_found" });
  });
});
