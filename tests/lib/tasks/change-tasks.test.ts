import { expect, it } from "vitest";
import { notifications } from "@/db/tenant/schema/notifications";
import { tasks } from "@/db/tenant/schema/tasks";
import { undoBatch } from "@/lib/changes/undo-batch";
import { changeTasks } from "@/lib/tasks/change-tasks";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { sampleTasks } from "./sample-tasks";

useDatabase();

it("gives many tasks a day, a status, a priority or an owner, and puts them away, each time undone as one", async () => {
  await rolledBack(async (ctx) => {
    const { addTask, addHidden, bertilId, taskStatusId } = await sampleTasks(ctx);
    const id = [
      await addTask({ dueOn: "2026-12-01", dueTime: "10" }),
      await addTask({ repeats: "FREQ=DAILY" }),
    ];
    const hidden = await addHidden();
    const all = [...id, hidden.id];
    const change = async (input: Partial<Parameters<typeof changeTasks>[1]>) =>
      (await inBatch(ctx, (inner) => changeTasks(inner, { id: all, ...input }))).value;
    expect(await change({ change: "due", dueOn: null })).toMatchObject({ count: 1 });
    expect(await change({ change: "priority", priority: "high" })).toMatchObject({ count: 2 });
    expect(await change({ change: "status", statusId: taskStatusId("Pågår") })).toMatchObject({ count: 2 });
    expect(await change({ change: "owner", ownerId: bertilId })).toMatchObject({ count: 2, left: 0 });
    expect(await ctx.tx.select().from(notifications)).toHaveLength(2);
    const done = await inBatch(ctx, (inner) => changeTasks(inner, { id: all, change: "done" }));
    expect(done.value).toMatchObject({ count: 2, title: null });
    expect(await ctx.tx.select().from(tasks)).toHaveLength(4);
    await inBatch(ctx, (inner) => undoBatch(inner, { batchId: done.batchId }));
    const rows = await ctx.tx.select().from(tasks);
    expect(rows.filter((row) => row.id !== hidden.id)).toMatchObject(
      id.map(() => ({ statusKind: "open", priority: "high", ownerId: bertilId, dueOn: null })),
    );
    expect(rows.find((row) => row.id === hidden.id)).toMatchObject({ priority: "normal", dueOn: null });
    expect(await change({ change: "archive" })).toMatchObject({ count: 2 });
    expect(await change({ change: "restore" })).toMatchObject({ count: 2 });
    await expect(changeTasks(ctx, { change: "archive" })).rejects.toMatchObject({
      message: "nothing_chosen",
    });
  });
});

it("leaves those with whom they are whose new owner may not see what they are about; a row's own button means that row", async () => {
  await rolledBack(async (ctx) => {
    const { addTask, addHidden, bertil, kerstinId } = await sampleTasks(ctx);
    const { id: hidden } = await addHidden();
    const open = await addTask();
    const given = await changeTasks(bertil, { id: [hidden, open], change: "owner", ownerId: kerstinId });
    expect(given).toMatchObject({ count: 1, left: 1 });
    expect(await changeTasks(ctx, { id: [hidden], tick: open })).toMatchObject({
      change: "done",
      count: 1,
      title: "Ring",
    });
    expect(await changeTasks(ctx, { untick: open })).toMatchObject({ change: "open", count: 1 });
    expect(await changeTasks(ctx, { tick: hidden })).toMatchObject({ count: 0 });
  });
});
