import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { readAlone } from "@/db/long-read";
import { casePipelines, caseStatuses, type StatusKind } from "@/db/tenant/schema/cases";
import { type StayEnd, stayEnds } from "@/lib/cases/stay-ends";
import type { Ctx } from "@/lib/core/context";
import { nameIn } from "@/lib/core/names";
import { query } from "@/lib/core/query";
import { type ClosedRow, type EndRow, readEnds } from "./read-ends";
import { ConversionFilter } from "./schema";
import { wilsonInterval } from "./wilson-interval";

/** In days; null where there is none to measure. */
export type Standing = { median: number | null; mean: number | null };
export type StatusConversion = {
  statusId: string;
  name: string;
  kind: StatusKind;
  colorSlot: number;
  version: number;
  /** How many cases entered the status in the interval, and where they went from it. */
  entered: number;
  ends: Record<StayEnd, number>;
  /** How long those stood that went somewhere, and how long the others have stood. */
  left: Standing;
  still: Standing;
  probabilityPercent: number;
  /** Of all closed cases that ever stood there. `low` and `high` are shares from 0 to 1. */
  history: { closed: number; won: number; low: number | null; high: number | null };
};
export type PipelineConversion = { pipelineId: string; name: string; statuses: StatusConversion[] };

/**
 * What became of the cases that entered each status in an interval of days, how long they stood, and the share of all
 * closed cases that were won from there. Pipelines and statuses that are in use, in their order. The share is of every
 * owner's cases at any time: the probability that it stands beside is everybody's too.
 */
export const getConversion = query(
  { name: "get-conversion", permission: "report:read", input: ConversionFilter },
  async (ctx, { owner, pipeline, from, to }): Promise<PipelineConversion[]> => {
    await readAlone(ctx.tx);
    const statuses = await readStatuses(ctx, pipeline);
    const { ends, history } = await readEnds(ctx, { from, to }, owner);
    const pipelines = new Map<string, PipelineConversion>();
    for (const { pipelineId, pipelineName, ...status } of statuses) {
      const own = pipelines.get(pipelineId) ?? { pipelineId, name: pipelineName, statuses: [] };
      pipelines.set(pipelineId, own);
      own.statuses.push({
        ...status,
        ...conversionOf(ends.find(({ statusId }) => statusId === status.statusId)),
        history: historyOf(history.find(({ status_id }) => status_id === status.statusId)),
      });
    }
    return [...pipelines.values()];
  },
);

function conversionOf(
  row: EndRow | undefined,
): Pick<StatusConversion, "entered" | "ends" | "left" | "still"> {
  const nothing = { median: null, mean: null };
  const ends = row?.ends ?? (Object.fromEntries(stayEnds.map((end) => [end, 0])) as Record<StayEnd, number>);
  return {
    entered: stayEnds.reduce((sum, end) => sum + ends[end], 0),
    ends,
    left: row?.left ?? nothing,
    still: row?.still ?? nothing,
  };
}

function historyOf(row: ClosedRow | undefined): StatusConversion["history"] {
  const { closed, won } = row ?? { closed: 0, won: 0 };
  const interval = wilsonInterval(won, closed);
  return { closed, won, low: interval?.low ?? null, high: interval?.high ?? null };
}

async function readStatuses({ tx, actor, tenant }: Ctx, pipeline: string | undefined) {
  const rows = await tx
    .select({
      statusId: caseStatuses.id,
      kind: caseStatuses.kind,
      names: caseStatuses.names,
      colorSlot: caseStatuses.colorSlot,
      version: caseStatuses.version,
      probabilityPercent: caseStatuses.probabilityPercent,
      pipelineId: casePipelines.id,
      pipelineNames: casePipelines.names,
    })
    .from(caseStatuses)
    .innerJoin(casePipelines, eq(casePipelines.id, caseStatuses.pipelineId))
    .where(
      and(
        inArray(caseStatuses.kind, ["open", "stalled"]),
        isNull(caseStatuses.archivedAt),
        isNull(casePipelines.archivedAt),
        pipeline ? eq(casePipelines.id, pipeline) : undefined,
      ),
    )
    .orderBy(
      asc(casePipelines.position),
      asc(casePipelines.id),
      asc(caseStatuses.position),
      asc(caseStatuses.id),
    );
  return rows.map(({ names, pipelineNames, ...row }) => ({
    ...row,
    name: nameIn(names, actor.locale, tenant.locale),
    pipelineName: nameIn(pipelineNames, actor.locale, tenant.locale),
  }));
}
