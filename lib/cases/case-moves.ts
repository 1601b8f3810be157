import { type SQL, sql } from "drizzle-orm";
import { columnsBefore, ownName } from "@/db/own-names";
import { cases } from "@/db/tenant/schema/cases";
import { changeLog } from "@/db/tenant/schema/change-log";
import type { Ctx } from "@/lib/core/context";
import { moveParts } from "./move-parts";
import type { CaseFilter } from "./schema";
import { visibleCases } from "./visibility";

/** What the pipeline is narrowed to, and between which instants its changes are asked for. */
export type MovesAsked = Pick<
  CaseFilter,
  "pipeline" | "owner" | "expectedFrom" | "expectedTo" | "movedFrom" | "movedTo"
>;

/** What decides whether a case is in the pipeline and what it is worth there. */
const columns = {
  status_kind: "text",
  pipeline_id: "uuid",
  owner_id: "uuid",
  currency: "text",
  value: "numeric",
  probability_percent: "integer",
  expected_close_on: "date",
  archived_at: "timestamptz",
} as const;

/**
 * How the pipeline's cases differ between two instants, as a subselect: `case_id`, `part`, `currency`, and what the part
 * adds to the pipeline: `count`, `value`, `weighted`. A case that came or left has one part; one that was there at both
 * has one for its value and one for its probability. The parts of a currency add up to its difference.
 * The part `later` is what was added after the second instant, until now.
 *
 * Each case that the log names is put back to either instant: the values of now, under what they were before the first
 * change after it. Who is hidden from the actor now is left out of both. Each step is kept as it is: folded into the next
 * ones, its terms would be computed again wherever they are named, a hundred times as slowly.
 */
export function caseMoves(ctx: Ctx, asked: MovesAsked): SQL {
  const { from, to } = inOrder(asked);
  return sql`(
    with entry as materialized (${entries(ctx, from, to)}), before as materialized (
      select row_id, app.merge(old order by id desc) as a, min(id) filter (where operation = 'insert') = min(id) as made_after_a,
        app.merge(old order by id desc) filter (where is_later) as b, bool_or(is_later) as has_later,
        min(id) filter (where is_later and operation = 'insert') = min(id) filter (where is_later) as made_after_b,
        bool_or(is_open and not is_later) as was_open,
        (array_agg(old order by id desc) filter (where operation = 'delete'))[1] as gone
        from entry group by row_id
    ), state as materialized (
      select before.row_id as case_id, was_open, made_after_a is not true as is_a,
        case when has_later then made_after_b is not true else c.id is not null end as is_b, c.id is not null as is_now,
        ${statesOf("a")}, ${to ? statesOf("b") : presentAs("b")}, ${presentAs("now")}
        from before left join ${cases} c on c.id = before.row_id where ${visibleNow(ctx)}
    ), placed as materialized (
      select *, ${isIn("a", asked)} as in_a, ${isIn("b", asked)} as in_b, ${isIn("now", asked)} as in_now,
        ${narrowed("b", asked)} as is_asked, ${weighted("a", "a")} as weighted_a, ${weighted("b", "a")} as weighted_between,
        ${weighted("b", "b")} as weighted_b, ${weighted("now", "now")} as weighted_now
        from state
    )
    ${moveParts({ untilNow: to === undefined })})`;
}

/** Instants turned round are put right. */
function inOrder({ movedFrom, movedTo }: MovesAsked) {
  const isTurned = movedFrom && movedTo && movedFrom > movedTo;
  return isTurned ? { from: movedTo, to: movedFrom } : { from: movedFrom, to: movedTo };
}

/** What the log says of cases since the first instant, where it touches what counts. */
function entries({ tenant }: Ctx, from: string | undefined, to: string | undefined): SQL {
  const { at, rowId, id, operation, old, new: written, tableName } = changeLog;
  // The organisation's clock.
  const instant = (local: string) => sql`(${local}::timestamp at time zone ${tenant.timeZone})`;
  const names = sql`${`{${Object.keys(columns).join(",")}}`}::text[]`;
  return sql`
    select ${rowId} as row_id, ${id} as id, ${operation} as operation, ${old} as old,
      ${to ? sql`${at} >= ${instant(to)}` : sql`false`} as is_later,
      'open' in (${old} ->> 'status_kind', ${written} ->> 'status_kind') as is_open
      from ${changeLog} where ${tableName} = 'cases' ${from ? sql`and ${at} >= ${instant(from)}` : sql``}
       and (${operation} <> 'update' or ${old} ?| ${names})`;
}

type Side = "a" | "b" | "now";

/** What a case was at an instant, each column with the instant behind its name. */
const statesOf = (side: Side): SQL => columnsBefore(columns, side);

/** What it is now, as what it was then. */
const presentAs = (side: Side): SQL =>
  sql.join(
    Object.keys(columns).map((name) => sql`c.${ownName(name)} as ${ownName(`${name}_${side}`)}`),
    sql`, `,
  );

/** A case that is no more is judged by what it was last. */
function visibleNow(ctx: Ctx): SQL {
  return visibleCases(ctx, {
    visibility: sql`(case when c.id is null then gone ->> 'visibility' else c.visibility end)`,
    ownerId: sql`(case when c.id is null then (gone ->> 'owner_id')::uuid else c.owner_id end)`,
    customerId: sql`(case when c.id is null then (gone ->> 'customer_id')::uuid else c.customer_id end)`,
  });
}

const column = (name: keyof typeof columns, side: Side) => ownName(`${name}_${side}`);

function isIn(side: Side, asked: MovesAsked): SQL {
  return sql`(${ownName(`is_${side}`)} and ${column("status_kind", side)} = 'open' and ${column("archived_at", side)} is null
    and ${narrowed(side, asked)})`;
}

function narrowed(side: Side, { pipeline, owner, expectedFrom, expectedTo }: MovesAsked): SQL {
  const ownerId = column("owner_id", side);
  const expected = column("expected_close_on", side);
  const conditions = [
    pipeline ? sql`${column("pipeline_id", side)} = ${pipeline}` : null,
    owner ? (owner === "none" ? sql`${ownerId} is null` : sql`${ownerId} = ${owner}`) : null,
    expectedFrom ? sql`${expected} >= ${expectedFrom}` : null,
    expectedTo ? sql`${expected} <= ${expectedTo}` : null,
  ].filter((condition) => condition !== null);
  return conditions.length > 0 ? sql`coalesce(${sql.join(conditions, sql` and `)}, false)` : sql`true`;
}

/** As the column `weighted_value` is computed, which the log leaves out. */
function weighted(valueAt: Side, probabilityAt: Side): SQL {
  const [value, percent, currency] = [
    column("value", valueAt),
    column("probability_percent", probabilityAt),
    column("currency", valueAt),
  ];
  return sql`round(${value} * ${percent} / 100, case when ${currency} = 'ISK' then 0 else 2 end)`;
}
