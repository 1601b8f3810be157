import { and, asc, eq, inArray, isNull, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { allowLongRead } from "@/db/long-read";
import { ownName } from "@/db/own-names";
import { caseStays } from "@/db/tenant/schema/case-history";
import { casePipelines, caseStatuses, cases, type StatusKind } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { caseStayEnds } from "@/lib/cases/case-stay-ends";
import { type StayEnd, stayEnds } from "@/lib/cases/stay-ends";
import { visibleCaseSums } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";
import { nameIn } from "@/lib/core/names";
import { query } from "@/lib/core/query";
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
    await allowLongRead(ctx.tx);
    const statuses = await readStatuses(ctx, pipeline);
    const ends = await readEnds(ctx, { from, to }, owner);
    const history = await readHistory(ctx);
    const pipelines = new Map<string, PipelineConversion>();
    for (const { pipelineId, pipelineName, ...status } of statuses) {
      const own = pipelines.get(pipelineId) ?? { pipelineId, name: pipelineName, statuses: [] };
      pipelines.set(pipelineId, own);
      own.statuses.push({
        ...status,
        ...conversionOf(ends.find(({ status_id }) => status_id === status.statusId)),
        history: historyOf(history.find(({ status_id }) => status_id === status.statusId)),
      });
    }
    return [...pipelines.values()];
  },
);

type EndRow = { status_id: string } & Record<StayEnd, number> &
  Record<"left_median" | "left_mean" | "stay_median" | "stay_mean", number | null>;
type HistoryRow = { status_id: string; closed: number; won: number };

/** Cases that are there, of which the actor may know: whose alone a case is stands with its stays, the hidden customers are few. */
const isSeen = (ctx: Ctx, stay: { seerId: SQLWrapper; caseId: SQLWrapper }): SQL =>
  sql`${visibleCaseSums(ctx, stay)} and ${stay.caseId} not in (
    select ${cases.id} from ${customers} hidden join ${cases} on ${cases.customerId} = hidden.id
     where hidden.visibility = 'owner' and hidden.owner_id <> ${ctx.actor.employeeId})`;

function ownedBy(owner: string | undefined): SQL {
  if (!owner) return sql`true`;
  const isHers = owner === "none" ? isNull(cases.ownerId) : eq(cases.ownerId, owner);
  return sql`stay.case_id in (select ${cases.id} from ${cases} where ${isHers})`;
}

function conversionOf(
  row: EndRow | undefined,
): Pick<StatusConversion, "entered" | "ends" | "left" | "still"> {
  const ends = Object.fromEntries(stayEnds.map((end) => [end, row?.[end] ?? 0])) as Record<StayEnd, number>;
  return {
    entered: stayEnds.reduce((sum, end) => sum + ends[end], 0),
    ends,
    left: { median: row?.left_median ?? null, mean: row?.left_mean ?? null },
    still: { median: row?.stay_median ?? null, mean: row?.stay_mean ?? null },
  };
}

function historyOf(row: HistoryRow | undefined): StatusConversion["history"] {
  const { closed, won } = row ?? { closed: 0, won: 0 };
  const interval = wilsonInterval(won, closed);
  return { closed, won, low: interval?.low ?? null, high: interval?.high ?? null };
}

async function readEnds(
  ctx: Ctx,
  days: { from: string | null; to: string | null },
  owner: string | undefined,
): Promise<EndRow[]> {
  const stay = { caseId: sql`stay.case_id`, seerId: sql`stay.seer_id` };
  const counts = stayEnds.map((end) => sql`count(*) filter (where "end" = ${end})::int as ${ownName(end)}`);
  const standing = (name: string, which: SQL) =>
    sql`percentile_cont(0.5) within group (order by days) filter (where ${which}) as ${ownName(`${name}_median`)},
      avg(days) filter (where ${which}) as ${ownName(`${name}_mean`)}`;
  const { rows } = await ctx.tx.execute<EndRow>(sql`
    select status_id, ${sql.join(counts, sql`, `)}, ${standing("left", sql`"end" <> 'still'`)},
      ${standing("stay", sql`"end" = 'still'`)}
      from ${caseStayEnds(ctx, days)} stay where counts and ${isSeen(ctx, stay)} and ${ownedBy(owner)} group by 1`);
  return rows;
}

async function readHistory(ctx: Ctx): Promise<HistoryRow[]> {
  const { statusId, outcome, againAt, counts } = caseStays;
  const { rows } = await ctx.tx.execute<HistoryRow>(sql`
    select ${statusId} as status_id, count(*)::int as closed, (count(*) filter (where ${outcome} = 'won'))::int as won
      from ${caseStays} where ${counts} and ${outcome} is not null and ${againAt} is null and ${isSeen(ctx, caseStays)} group by 1`);
  return rows;
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
