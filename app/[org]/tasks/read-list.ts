import { parseInput } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { getCustomer } from "@/lib/customers/get-customer";
import { suggestCustomers } from "@/lib/customers/suggest-customers";
import { listEmployees } from "@/lib/employees/list-employees";
import { listTaskStatuses } from "@/lib/tasks/list-task-statuses";
import { listTasks } from "@/lib/tasks/list-tasks";
import { TaskFilter } from "@/lib/tasks/schema";
import { understandTaskLine } from "@/lib/tasks/understand-task-line";

/** Everything that the page of tasks shows. */
export async function readTaskList(ctx: Ctx, asked: Record<string, unknown>) {
  const filter = parseInput(TaskFilter, asked);
  return {
    filter,
    groups: await listTasks(ctx, asked),
    understood: filter.line ? await understandTaskLine(ctx, { line: filter.line }) : null,
    employees: await listEmployees(ctx, {}),
    statuses: await listTaskStatuses(ctx, {}),
    customers: await suggestCustomers(ctx, {}),
    customer: filter.customer ? (await getCustomer(ctx, { id: filter.customer })).name : undefined,
  };
}
