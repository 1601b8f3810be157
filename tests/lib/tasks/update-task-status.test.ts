import { expect, it } from "vitest";
import { listTaskStatuses } from "@/lib/tasks/list-task-statuses";
import { updateTaskStatus } from "@/lib/tasks/update-task-status";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleTasks } from "./sample-tasks";

useDatabase();

it("renames a status of the version that was seen", async () => {
  await rolledBack(async (ctx) => {
    await sampleTasks(ctx);
    const [status] = await listTaskStatuses(ctx, {});
    const change = { id: status?.id ?? "", version: status?.version ?? 0, nameSv: "Kvar", colorSlot: 4 };
    await updateTaskStatus(ctx, change);
    expect((await listTaskStatuses(ctx, {}))[0]).toMatchObject({ name: "Kvar", colorSlot: 4 });
    await expect(updateTaskStatus(ctx, change)).rejects.toMatchObject({ code: "conflict" });
  });
});
