import type { CaseDetail } from "./get-case";
import type { CaseStatus } from "./list-case-statuses";
import type { CaseTools } from "./present-case";
import { isClosed } from "./rules";

/** Where a case stands and where it can go from there: along its pipeline, on ice, or into another pipeline. */
export function presentStanding(crmCase: CaseDetail, statuses: CaseStatus[], { t, tenant }: CaseTools) {
  const href = `/${tenant.slug}/cases/${crmCase.id}`;
  const stallHref = (id: string) => `${href}?stall=${id}`;
  const ofPipeline = statuses.filter(({ pipelineId }) => pipelineId === crmCase.pipelineId);
  const isStalled = crmCase.statusKind === "stalled";
  const stallStatusId = isStalled ? crmCase.statusId : ofPipeline.find(({ kind }) => kind === "stalled")?.id;
  return {
    steps: stepsOf(crmCase, ofPipeline, stallHref),
    stall: stallStatusId && {
      href: stallHref(stallStatusId),
      label: isStalled ? t("pipelines.stallAgain") : t("pipelines.stallTo"),
    },
    otherPipelines: isClosed(crmCase.statusKind) ? [] : othersOf(crmCase, statuses),
  };
}

/** The statuses of its pipeline; one that is archived since is shown as long as the case stands in it. */
function stepsOf(crmCase: CaseDetail, ofPipeline: CaseStatus[], stallHref: (id: string) => string) {
  const steps = [...ofPipeline]
    .sort((a, b) => Number(a.kind === "stalled") - Number(b.kind === "stalled"))
    .map(({ id, name, kind }) => ({
      id,
      name,
      isPresent: id === crmCase.statusId,
      stallHref: kind === "stalled" ? stallHref(id) : null,
    }));
  if (isClosed(crmCase.statusKind) || steps.some(({ isPresent }) => isPresent)) return steps;
  return [{ id: crmCase.statusId, name: crmCase.statusName, isPresent: true, stallHref: null }, ...steps];
}

/** The other pipelines, each with the open status in which the case would begin there. */
function othersOf(crmCase: CaseDetail, statuses: CaseStatus[]) {
  const first = new Map<string, { statusId: string; name: string }>();
  for (const { id, kind, pipelineId, pipelineName } of statuses) {
    const isOther = kind === "open" && pipelineId !== null && pipelineId !== crmCase.pipelineId;
    if (isOther && !first.has(pipelineId)) first.set(pipelineId, { statusId: id, name: pipelineName ?? "" });
  }
  return [...first.values()];
}
