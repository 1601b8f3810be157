import { expect, it } from "vitest";
import { listCalendar } from "@/lib/calendar/list-calendar";
import { moveTask } from "@/lib/calendar/move-task";
import { undoBatch } from "@/lib/changes/undo-batch";
import { listEmployees } from "@/lib/employees/list-employees";
import { getTask } from "@/lib/tasks/get-task";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { sampleTasks } from "../tasks/sample-tasks";

useDatabase();

it("gives a task the day and the hour that it was dragged to, and none of a hidden customer", async () => {
  await rolledBack(async (ctx) => {
    const { addTask, addHidden } = await sampleTasks(ctx);
    const id = await addTask({ dueOn: "2026-12-01" });
    const standing = async () => {
      const { dueOn, dueTime } = await getTask(ctx, { id });
      return [dueOn, dueTime];
    };
    await moveTask(ctx, { id, startsOn: "2026-12-02", startTime: "10:15" });
    expect(await standing()).toEqual(["2026-12-02", "10:15:00"]);
    await moveTask(ctx, { id, startsOn: "2026-12-03", startTime: "" });
    expect(await standing()).toEqual(["2026-12-03", null]);
    const { batchId } = await inBatch(ctx, (as) =>
      moveTask(as, { id, startsOn: "2026-12-04", startTime: "09:00" }),
    );
    await inBatch(ctx, (as) => undoBatch(as, { batchId }));
    expect(await standing()).toEqual(["2026-12-03", null]);
    const hidden = await addHidden();
    await expect(moveTask(ctx, { id: hidden.id, startsOn: "2026-12-03" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

it("shows a colleague's tasks while they are switched on, and what nobody has taken on with everybody", async () => {
  await rolledBack(async (ctx) => {
    const { addTask, bertilId } = await sampleTasks(ctx);
    const day = { dueOn: "2026-12-01" };
    const own = await addTask(day);
    const bertils = await addTask({ ...day, ownerId: bertilId });
    const nobodys = await addTask({ ...day, ownerId: null });
    const ids = async (who: string[]) =>
      (await listCalendar(ctx, { from: "2026-12-01", to: "2026-12-02", who })).tasks.map((task) => task.id);
    expect(await ids([])).toEqual([own]);
    expect(await ids([bertilId])).toEqual([bertils]);
    const everybody = (await listEmployees(ctx, {})).map((person) => person.id);
    expect(await ids(everybody)).toEqual([own, bertils, nobodys]);
  });
});
