import { expect, it } from "vitest";
import { archiveTaskStatus } from "@/lib/tasks/archive-task-status";
import { listTaskStatuses } from "@/lib/tasks/list-task-statuses";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleTasks } from "./sample-tasks";

useDatabase();

it("lists the statuses in their order, those out of use only when asked", async () => {
  await rolledBack(async (ctx) => {
    const { taskStatusId } = await sampleTasks(ctx);
    const names = async (input = {}) => (await listTaskStatuses(ctx, input)).map(({ name }) => name);
    expect(await names()).toEqual(["Att göra", "Pågår", "Klar"]);
    await archiveTaskStatus(ctx, { id: taskStatusId("Att göra") });
    expect(await names()).toEqual(["Pågår", "Klar"]);
    expect(await names({ archived: true })).toEqual(["Pågår", "Att göra", "Klar"]);
  });
});
