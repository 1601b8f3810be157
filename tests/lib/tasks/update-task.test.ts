import { expect, it } from "vitest";
import { notifications } from "@/db/tenant/schema/notifications";
import { getTask } from "@/lib/tasks/get-task";
import { updateTask } from "@/lib/tasks/update-task";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { sampleTasks } from "./sample-tasks";

useDatabase();

it("writes what is sent alone, tells a new owner, and leaves no trace where nothing changed", async () => {
  await rolledBack(async (ctx) => {
    const { addTask, bertilId, kerstinId, customerId, taskStatusId } = await sampleTasks(ctx);
    const id = await addTask({ customerId, dueOn: "2026-12-31", dueTime: "10:00", repeats: "FREQ=MONTHLY" });
    const edit = async (input: Omit<Parameters<typeof updateTask>[1], "id" | "version">) => {
      const { version } = await getTask(ctx, { id });
      await updateTask(ctx, { id, version, ...input });
      return getTask(ctx, { id });
    };
    const before = await getTask(ctx, { id });
    expect(await edit({ dueTime: "10:00", title: "Ring" })).toMatchObject({ version: before.version });
    expect(await edit({ ownerId: bertilId, followerIds: [kerstinId] })).toMatchObject({
      ownerName: "Bertil Ek",
      customerId,
      followers: [{ id: kerstinId }],
    });
    expect((await ctx.tx.select().from(notifications)).map(({ employeeId }) => employeeId)).toEqual([
      bertilId,
    ]);
    // Without a day there is no hour, and the month's last day is the day's own again.
    expect(await edit({ dueOn: null })).toMatchObject({ dueTime: null, recurrence: "FREQ=MONTHLY" });
    expect(await edit({ statusId: taskStatusId("Klar") })).toMatchObject({ statusKind: "done" });
    expect(await edit({ statusId: taskStatusId("Pågår") })).toMatchObject({ completedAt: null });
  });
});

it("shows both versions of what a colleague changed, and nobody what they may not see", async () => {
  await rolledBack(async (ctx) => {
    const { addTask, addHidden, bertil } = await sampleTasks(ctx);
    const id = await addTask();
    const { version } = await getTask(ctx, { id });
    await inBatch(bertil, (inner) => updateTask(inner, { id, version, title: "Ring i dag" }));
    const { refused } = await inBatch(ctx, (inner) =>
      updateTask(inner, { id, version, title: "Ring snart" }),
    );
    expect(refused).toMatchObject({ code: "conflict" });
    const other = await inBatch(ctx, (inner) => updateTask(inner, { id, version, priority: "high" }));
    expect(other.refused).toBeNull();
    const hidden = await addHidden();
    await expect(updateTask(ctx, { id: hidden.id, version: 1, title: "x" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
