import { expect, it } from "vitest";
import { createTaskStatus } from "@/lib/tasks/create-task-status";
import { listTaskStatuses } from "@/lib/tasks/list-task-statuses";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleTasks } from "./sample-tasks";

useDatabase();

it("adds a status last among its kind, named in the organisation's language", async () => {
  await rolledBack(async (ctx) => {
    await sampleTasks(ctx);
    await createTaskStatus(ctx, { nameSv: "Väntar", kind: "open", colorSlot: 3 });
    await createTaskStatus(ctx, { nameSv: "Avbruten", kind: "done", colorSlot: 7 });
    const names = (await listTaskStatuses(ctx, {})).map(({ name }) => name);
    expect(names).toEqual(["Att göra", "Pågår", "Väntar", "Klar", "Avbruten"]);
    await expect(createTaskStatus(ctx, { nameEn: "Waiting", colorSlot: 3 })).rejects.toMatchObject({
      details: { fields: { nameSv: "required" } },
    });
  });
});
