import { cache } from "react";
import { getNewestChange } from "@/lib/changes/get-newest-change";
import { readHistory } from "@/lib/changes/read-history";
import { parseInput } from "@/lib/core/command";
import { listEmployees } from "@/lib/employees/list-employees";
import { inTenant } from "@/lib/request/page";
import { getTask } from "@/lib/tasks/get-task";
import { listTaskStatuses } from "@/lib/tasks/list-task-statuses";
import { TaskPageState } from "@/lib/tasks/schema";

/** One read for the page and its title; the parameters travel as text, so that both calls are the same call. */
export const readPage = cache((org: string, taskId: string, parameters: string) =>
  inTenant(org, async (ctx) => {
    const state = parseInput(TaskPageState, JSON.parse(parameters));
    return {
      state,
      task: await getTask(ctx, { id: taskId }),
      employees: await listEmployees(ctx, {}),
      statuses: await listTaskStatuses(ctx, {}),
      newest: (await getNewestChange(ctx, { rowId: taskId })).id,
      history: state.tab === "history" ? await readHistory(ctx, { ...state, rowId: taskId }) : null,
    };
  }),
);
