import { expect, it } from "vitest";
import { countRecordTasks } from "@/lib/tasks/count-record-tasks";
import { listRecordTasks } from "@/lib/tasks/list-record-tasks";
import { setTaskDone } from "@/lib/tasks/set-task-done";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleTasks } from "./sample-tasks";

useDatabase();

it("lists a card's tasks by how they stand, open ones by their day, and none that are hidden", async () => {
  await rolledBack(async (ctx) => {
    const { addTask, addHidden, addCase, customerId } = await sampleTasks(ctx);
    const { id: caseId } = await addCase();
    await addTask({ title: "Senare", customerId });
    await addTask({ title: "Först", caseId, dueOn: "2026-12-01" });
    await setTaskDone(ctx, { id: await addTask({ title: "Gjord", customerId }), done: true });
    const { hiddenCustomer } = await addHidden();
    const titles = async (input: Parameters<typeof listRecordTasks>[1]) =>
      (await listRecordTasks(ctx, input)).map(({ title }) => title);
    expect(await titles({ customerId })).toEqual(["Först", "Senare"]);
    expect(await titles({ customerId, standing: "all" })).toEqual(["Först", "Senare", "Gjord"]);
    expect(await titles({ customerId, standing: "done" })).toEqual(["Gjord"]);
    expect(await titles({ caseId })).toEqual(["Först"]);
    expect(await titles({ customerId: hiddenCustomer })).toEqual([]);
    expect(await countRecordTasks(ctx, { customerId })).toBe(2);
    expect(await countRecordTasks(ctx, { customerId: hiddenCustomer })).toBe(0);
  });
});
