import { expect, it } from "vitest";
import { countRecordTasks } from "@/lib/tasks/count-record-tasks";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleTasks } from "./sample-tasks";

useDatabase();

it("counts open tasks that can be seen, no further than a hundred", async () => {
  await rolledBack(async (ctx) => {
    const { addTask, addHidden, bertil, customerId } = await sampleTasks(ctx);
    for (let at = 0; at < 101; at++) await addTask({ customerId });
    expect(await countRecordTasks(ctx, { customerId })).toBe(100);
    const { hiddenCustomer } = await addHidden();
    expect(await countRecordTasks(ctx, { customerId: hiddenCustomer })).toBe(0);
    expect(await countRecordTasks(bertil, { customerId: hiddenCustomer })).toBe(1);
  });
});
