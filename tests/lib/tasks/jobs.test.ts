import { expect, it } from "vitest";
import { notifications } from "@/db/tenant/schema/notifications";
import { notifyDue } from "@/lib/tasks/jobs";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleTasks } from "./sample-tasks";

useDatabase();

it("tells the responsible once that a task is due: at its hour, or in the morning", async () => {
  await rolledBack(
    async (ctx) => {
      const { addTask, bertilId } = await sampleTasks(ctx);
      const due = await addTask({ dueOn: "2026-11-28", ownerId: bertilId });
      await addTask({ dueOn: "2026-11-28", dueTime: "15:00" });
      await addTask({ dueOn: "2026-11-29" });
      await addTask({ dueOn: "2026-11-20" });
      await addTask({ dueOn: "2026-11-28", ownerId: "" });
      await ctx.tx.delete(notifications);
      expect(await notifyDue(ctx)).toBe(1);
      expect(await notifyDue(ctx)).toBe(0);
      const told = await ctx.tx.select().from(notifications);
      expect(told).toMatchObject([{ employeeId: bertilId, kind: "due", taskId: due, actorId: null }]);
      expect(await notifyDue({ ...ctx, now: new Date("2026-11-28T15:00:00Z") })).toBe(1);
    },
    { now: new Date("2026-11-28T10:00:00Z") },
  );
});
