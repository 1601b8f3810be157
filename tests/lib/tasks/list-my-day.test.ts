import { expect, it } from "vitest";
import { listMyDay } from "@/lib/tasks/list-my-day";
import { setTaskDone } from "@/lib/tasks/set-task-done";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleTasks } from "./sample-tasks";

useDatabase();

it("shows what of one's own is overdue and for today, the oldest first", async () => {
  await rolledBack(
    async (ctx) => {
      const { addTask, bertilId } = await sampleTasks(ctx);
      await addTask({ title: "I dag", dueOn: "2026-11-28" });
      await addTask({ title: "Sen", dueOn: "2026-11-01" });
      await addTask({ title: "I morgon", dueOn: "2026-11-29" });
      await addTask({ title: "Bertils", dueOn: "2026-11-28", ownerId: bertilId });
      await setTaskDone(ctx, { id: await addTask({ title: "Gjord", dueOn: "2026-11-28" }), done: true });
      expect((await listMyDay(ctx, {})).map(({ title }) => title)).toEqual(["Sen", "I dag"]);
    },
    { now: new Date("2026-11-28T10:00:00Z") },
  );
});
