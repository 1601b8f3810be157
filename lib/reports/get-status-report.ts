import { type SQL, sql } from "drizzle-orm";
import { readAlone } from "@/db/long-read";
import { cases, type StatusKind } from "@/db/tenant/schema/cases";
import { caseSumRows } from "@/db/tenant/views/case-sum-rows";
import { visibleCases } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";
import { query } from "@/lib/core/query";
import { byCurrency, type PipelineSum } from "./get-pipeline-report";
import { isWholeMonths } from "./interval";
import { rowNames } from "./row-names";
import { StatusFilter } from "./schema";
import { visibleSums } from "./visible-rows";

export type StatusPart = PipelineSum & {
  kind: StatusKind;
  pipelineId: string | null;
  statusId: string;
  /** With its pipeline, where there are several and it is one's own. */
  name: string;
  colorSlot: number;
};
export type CurrencyStatuses = { currency: string; parts: StatusPart[] };

/**
 * Where every case stands: open and stalled ones as they are now, won and lost ones of the interval that they were closed
 * in, by pipeline. Each currency for itself.
 */
export const getStatusReport = query(
  { name: "get-status-report", permission: "report:read", input: StatusFilter },
  async (ctx, filter): Promise<CurrencyStatuses[]> => {
    await readAlone(ctx.tx);
    const { rows } = await ctx.tx.execute<Row>(
      isWholeMonths(filter) ? fromSums(ctx, filter) : fromCases(ctx, filter),
    );
    const names = await rowNames(
      ctx,
      "status",
      rows.map(({ status_id }) => status_id),
    );
    const place = ({ kind, status_id }: Row) =>
      kinds.indexOf(kind) * 10_000 + (names.get(status_id)?.position ?? 0);
    const currencies = [...new Set(rows.map(({ currency }) => currency))].map((currency) => ({ currency }));
    return currencies.toSorted(byCurrency(ctx.tenant.currency)).map(({ currency }) => ({
      currency,
      parts: rows
        .filter((row) => row.currency === currency)
        .toSorted((a, b) => place(a) - place(b) || (a.pipeline_id ?? "").localeCompare(b.pipeline_id ?? ""))
        .map((row) => ({
          kind: row.kind,
          pipelineId: row.pipeline_id,
          statusId: row.status_id,
          name: names.get(row.status_id)?.name ?? "",
          colorSlot: names.get(row.status_id)?.colorSlot ?? 1,
          count: row.count,
          withValue: row.with_value,
          value: row.value,
          weighted: row.weighted,
        })),
    }));
  },
);

const kinds: StatusKind[] = ["open", "stalled", "won", "lost"];

type Row = {
  currency: string;
  kind: StatusKind;
  pipeline_id: string | null;
  status_id: string;
  count: number;
  with_value: number;
  value: string | null;
  weighted: string | null;
};
type Filter = Pick<ReturnType<typeof StatusFilter.parse>, "owner" | "pipeline" | "from" | "to">;

/** Whole months are kept added up. */
function fromSums(ctx: Ctx, { owner, pipeline, from, to }: Filter): SQL {
  const v = caseSumRows;
  const day = v.onDate;
  return sql`
    select ${v.currency}, ${v.kind}, ${v.pipelineId}, ${v.statusId}, sum(${v.count})::int as count,
      sum(${v.withValue})::int as with_value,
      (case when sum(${v.withValue}) > 0 then sum(${v.value}) end)::text as value,
      (case when sum(${v.withValue}) > 0 then sum(${v.weighted}) end)::text as weighted
      from ${v} where ${v.facet} = 'owner' and ${visibleSums(ctx, v, owner)} ${pipeline ? sql`and ${v.pipelineId} = ${pipeline}` : sql``}
       and (${v.kind} in ('open', 'stalled') or ${from ? sql`${day} >= ${from}` : sql`true`} and ${to ? sql`${day} <= ${to}` : sql`true`})
     group by 1, 2, 3, 4 having sum(${v.count}) <> 0`;
}

function fromCases(ctx: Ctx, { owner, pipeline, from, to }: Filter): SQL {
  const day = cases.closedOn;
  const isOwner =
    owner === "none"
      ? sql`and ${cases.ownerId} is null`
      : owner
        ? sql`and ${cases.ownerId} = ${owner}`
        : sql``;
  return sql`
    select ${cases.currency}, ${cases.statusKind} as kind, ${cases.pipelineId}, ${cases.statusId}, count(*)::int as count,
      count(${cases.value})::int as with_value, sum(${cases.value})::text as value, sum(${cases.weightedValue})::text as weighted
      from ${cases} where ${cases.archivedAt} is null and ${visibleCases(ctx)} ${isOwner}
       ${pipeline ? sql`and ${cases.pipelineId} = ${pipeline}` : sql``}
       and (${cases.statusKind} in ('open', 'stalled') or ${from ? sql`${day} >= ${from}` : sql`true`} and ${to ? sql`${day} <= ${to}` : sql`true`})
     group by 1, 2, 3, 4`;
}
