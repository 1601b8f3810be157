import { expect, it } from "vitest";
import { archiveTask } from "@/lib/tasks/archive-task";
import { listTasks } from "@/lib/tasks/list-tasks";
import { setTaskDone } from "@/lib/tasks/set-task-done";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleTasks } from "./sample-tasks";

useDatabase();

it("groups one's own by the organisation's day, and narrows them; nobody sees what they may not know of", async () => {
  await rolledBack(
    async (ctx) => {
      const { addTask, addHidden, bertil, bertilId, customerId, taskStatusId } = await sampleTasks(ctx);
      await addTask({ title: "Sen", dueOn: "2026-11-27" });
      await addTask({ title: "Heldag", dueOn: "2026-11-28" });
      await addTask({ title: "Klockan nio", dueOn: "2026-11-28", dueTime: "9", priority: "high" });
      await addTask({ title: "Snart", dueOn: "2026-11-29", customerId });
      await addTask({ title: "Någon gång", statusId: taskStatusId("Pågår") });
      await setTaskDone(ctx, { id: await addTask({ title: "Gjord" }), done: true });
      await archiveTask(ctx, { id: await addTask({ title: "Borta" }) });
      await addTask({ title: "Bertils", ownerId: bertilId, followerIds: [ctx.actor.employeeId] });
      await addHidden();
      const names = async (filter = {}, as = ctx) =>
        Object.fromEntries(
          (await listTasks(as, filter))
            .filter(({ rows }) => rows.length > 0)
            .map(({ group, rows }) => [group, rows.map(({ title }) => title)]),
        );
      expect(await names()).toEqual({
        overdue: ["Sen"],
        today: ["Klockan nio", "Heldag"],
        coming: ["Snart"],
        undated: ["Någon gång"],
        done: ["Gjord"],
      });
      expect(await names({ whose: bertilId })).toEqual({ undated: ["Bertils"] });
      expect(await names({ whose: "all", q: "hemlig" })).toEqual({});
      expect(await names({ whose: "all", q: "hemlig" }, bertil)).toEqual({ undated: ["Hemlig uppgift"] });
      expect(await names({ whose: "followed" })).toEqual({ undated: ["Bertils"] });
      expect(await names({ priority: "high" })).toEqual({ today: ["Klockan nio"] });
      expect(await names({ status: taskStatusId("Pågår") })).toEqual({ undated: ["Någon gång"] });
      expect(await names({ customer: customerId, group: "coming" })).toEqual({ coming: ["Snart"] });
      expect(await names({ archived: "1" })).toEqual({ done: ["Borta"] });
    },
    { now: new Date("2026-11-28T10:00:00Z") },
  );
});

it("turns the pages of a group by key, days without an hour after those with one", async () => {
  await rolledBack(async (ctx) => {
    const { addTask } = await sampleTasks(ctx);
    for (let at = 0; at < 52; at++)
      await addTask({ title: `${at}`, dueOn: "2030-01-01", ...(at < 3 && { dueTime: `1${at}:00` }) });
    const [first] = await listTasks(ctx, { group: "coming" });
    const [second] = await listTasks(ctx, { group: "coming", cursor: first?.next ?? "" });
    expect(first?.rows.slice(0, 4).map(({ title }) => title)).toEqual(["0", "1", "2", "3"]);
    expect(second?.rows.map(({ title }) => title)).toEqual(["50", "51"]);
    const [back] = await listTasks(ctx, { group: "coming", cursor: second?.previous ?? "" });
    expect(back?.rows.map(({ id }) => id)).toEqual(first?.rows.map(({ id }) => id));
  });
});
