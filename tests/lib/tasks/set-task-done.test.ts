import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { listTasks } from "@/lib/tasks/list-tasks";
import { setTaskDone } from "@/lib/tasks/set-task-done";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { sampleTasks } from "./sample-tasks";

useDatabase();

it("makes the next of a task that comes again, once, and undoing takes it away", async () => {
  await rolledBack(
    async (ctx) => {
      const { addTask, bertilId } = await sampleTasks(ctx);
      const id = await addTask({
        dueOn: "2026-11-30",
        repeats: "FREQ=MONTHLY",
        followerIds: [bertilId],
        checklist: [{ text: "Räkna", done: true }],
      });
      const ticked = await inBatch(ctx, (inner) => setTaskDone(inner, { id, done: true }));
      expect(ticked.value).toEqual({ id, title: "Ring", done: true, next: "2026-12-30" });
      const open = async () =>
        (await listTasks(ctx, {})).flatMap(({ rows }) => rows.filter((row) => row.statusKind === "open"));
      const [next] = await open();
      expect(next).toMatchObject({ dueOn: "2026-12-30", checklist: [{ text: "Räkna", done: false }] });
      await inBatch(ctx, (inner) => undoBatch(inner, { batchId: ticked.batchId }));
      expect((await open()).map((row) => row.id)).toEqual([id]);
      await setTaskDone(ctx, { id, done: true });
      await setTaskDone(ctx, { id, done: false });
      expect((await setTaskDone(ctx, { id, done: true })).next).toBeNull();
      expect(await open()).toHaveLength(1);
    },
    { now: new Date("2026-11-28T10:00:00Z") },
  );
});
