import { setUpActivities } from "@/lib/activities/set-up-activities";
import type { Ctx } from "@/lib/core/context";
import { createTask } from "@/lib/tasks/create-task";
import { listTaskStatuses } from "@/lib/tasks/list-task-statuses";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";
import { sampleCases } from "../cases/sample-cases";

type Values = Partial<Parameters<typeof createTask>[1]>;

/** Statuses, a customer with a case, ways to make tasks, and a task of Bertil's own customer that nobody else sees. */
export async function sampleTasks(ctx: Ctx) {
  const sample = await sampleCases(ctx);
  await setUpActivities({ ...ctx, actor: { ...ctx.actor, role: "administrator" } }, {});
  const statuses = await listTaskStatuses(ctx, {});
  const bertil = actingAs(ctx, "bertil");
  const bertilId = idOf("employee", "nordbygg", "bertil");
  return {
    ...sample,
    bertil,
    bertilId,
    kerstinId: idOf("employee", "nordbygg", "kerstin"),
    taskStatusId: (name: string) => statuses.find((status) => status.name === name)?.id ?? "",
    addTask: async (values: Values = {}, as = ctx) =>
      (await createTask(as, { title: "Ring", ownerId: ctx.actor.employeeId, ...values })).id,
    addHidden: async () => {
      const hiddenCustomer = await sample.addCustomer({
        name: "Hemlig Kund",
        visibility: "owner",
        ownerId: bertilId,
      });
      const { id } = await createTask(bertil, {
        title: "Hemlig uppgift",
        customerId: hiddenCustomer,
        ownerId: bertilId,
      });
      return { id, hiddenCustomer };
    },
  };
}
