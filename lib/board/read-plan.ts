import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import type { CaseFilter } from "@/lib/cases/schema";
import type { Ctx } from "@/lib/core/context";
import { listPipelines } from "@/lib/pipelines/list-pipelines";
import { planColumns } from "./board-columns";

/** Which pipeline the board shows, the first one unless asked, and its columns. */
export async function readPlan(ctx: Ctx, filter: CaseFilter) {
  const pipelines = (await listPipelines(ctx, {})).map(({ id, name }) => ({ id, name }));
  const pipelineId = filter.pipeline ?? pipelines[0]?.id ?? null;
  const statuses = await listCaseStatuses(ctx, {});
  const plan = planColumns(statuses, filter, { pipelines, pipelineId }, ctx.today);
  return { pipelines, pipelineId, statuses, plan };
}
