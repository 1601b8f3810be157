import type { CaseStatus } from "@/lib/cases/list-case-statuses";
import { isClosed } from "@/lib/cases/rules";
import type { CaseFilter } from "@/lib/cases/schema";
import { addDays } from "@/lib/core/dates";

/** Won and Lost show this many days, today among them. */
const daysOfClosed = 30;

export type ColumnPlan = {
  status: CaseStatus;
  /** The rows of the column: those that the list shows under this filter. */
  filter: CaseFilter;
};

export type BoardFrame = { pipelines: { id: string }[]; pipelineId: string | null };

/**
 * The columns of one pipeline: its statuses in their order, then Won and Lost of the last days. What the list filters by holds
 * here too; the statuses chosen there are the columns shown here.
 */
export function planColumns(
  statuses: CaseStatus[],
  filter: CaseFilter,
  frame: BoardFrame,
  today: string,
): ColumnPlan[] {
  const chosen = filter.status.length > 0 ? new Set(filter.status) : null;
  return statuses
    .filter(({ pipelineId }) => pipelineId === null || pipelineId === frame.pipelineId)
    .filter(({ id }) => chosen?.has(id) ?? true)
    .map((status) => ({ status, filter: columnFilter(status, filter, frame, today) }));
}

/** What the list is asked for to show the rows of a column. */
export function columnFilter(
  status: CaseStatus,
  filter: CaseFilter,
  { pipelines, pipelineId }: BoardFrame,
  today: string,
): CaseFilter {
  // A closed case that came from elsewhere may be of no pipeline: where there is one alone, it is of that.
  const pipeline = filter.pipeline ?? (pipelines.length < 2 ? undefined : (pipelineId ?? undefined));
  const days = isClosed(status.kind) ? lastDays(filter, today) : {};
  return {
    ...filter,
    ...days,
    pipeline,
    status: [status.id],
    state: "all",
    sort: "number",
    dir: "desc",
    cursor: undefined,
  };
}

/** Whether a case of that kind can be what the filter asks for: where none can, a whole column would be read to find none. */
export function canHold({ kind }: Pick<CaseStatus, "kind">, filter: CaseFilter): boolean {
  if (filter.followUp || filter.forgotten) return kind === "open";
  if (filter.stalled) return kind === "stalled";
  return !(filter.closedFrom || filter.closedTo || filter.reason) || isClosed(kind);
}

function lastDays({ closedFrom, closedTo }: CaseFilter, today: string): Partial<CaseFilter> {
  if (closedFrom || closedTo) return {};
  return { closedFrom: addDays(today, 1 - daysOfClosed), closedTo: today };
}
