import { type SQL, sql } from "drizzle-orm";
import { ownName } from "@/db/own-names";
import { caseStates } from "@/db/tenant/schema/case-history";
import { cases } from "@/db/tenant/schema/cases";
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
const columns = [
  "status_kind",
  "pipeline_id",
  "owner_id",
  "currency",
  "value",
  "probability_percent",
  "expected_close_on",
  "archived_at",
] as const;

/**
 * How the pipeline's cases differ between two instants, as a subselect: `case_id`, `part`, `currency`, and what the part
 * adds to the pipeline: `count`, `value`, `weighted`. A case that came or left has one part; one that was there at both
 * has one for its value and one for its probability. The parts of a currency add up to its difference.
 * The part `later` is what was added after the second instant, until now.
 *
 * Each case that something happened to since the first instant is put back to either: it is what it was until the first change
 * after it, else what it is now. Who is hidden from the actor now is left out of both. Each step is kept as it is: folded
 * into the next ones, its terms would be computed again wherever they are named. `among` leaves out other cases.
 */
export function caseMoves(ctx: Ctx, asked: MovesAsked, among?: SQL): SQL {
  const { from, to } = inOrder(asked);
  return sql`(
    with entry as materialized (${entries(ctx, from, to, among)}), first as materialized (
      select case_id, min(id) as a_id, min(id) filter (where is_later) as b_id, max(id) as last_id,
        bool_or(status_kind = 'open' and not is_later) as was_open from entry group by case_id
    ), state as materialized (
      select first.case_id, was_open, a.existed as is_a, ${to ? sql`case when b_id is null then c.id is not null else b.existed end` : sql`c.id is not null`} as is_b,
        c.id is not null as is_now, ${statesAtA}, ${to ? statesAtB : presentAs("b")}, ${presentAs("now")}
        from first join entry a on a.id = a_id ${to ? sql`left join entry b on b.id = b_id` : sql``}
        left join ${cases} c on c.id = first.case_id left join entry gone on gone.id = last_id and c.id is null
       where ${visibleNow(ctx)}
    ), placed as materialized (
      select *, ${isIn("a", asked)} as in_a, ${isIn("b", asked)} as in_b, ${isIn("now", asked)} as in_now,
        ${narrowed("b", asked)} as is_asked, ${weighted("a", "a")} as weighted_a, ${weighted("b", "a")} as weighted_between,
        ${weighted("b", "b")} as weighted_b, ${weighted("now", "now")} as weighted_now
        from state
    )
    ${moveParts({ untilNow: to === undefined })})`;
}

/** Instants turned round are put right. */
export function inOrder({ movedFrom, movedTo }: MovesAsked) {
  const isTurned = movedFrom && movedTo && movedFrom > movedTo;
  return isTurned ? { from: movedTo, to: movedFrom } : { from: movedFrom, to: movedTo };
}

/** What cases were before each change since the first instant. */
function entries(ctx: Ctx, from: string | undefined, to: string | undefined, among?: SQL): SQL {
  const instant = (local: string) => instantOf(ctx, local);
  const names = columns.map(ownName);
  const which = [from ? sql`${caseStates.untilAt} >= ${instant(from)}` : null, among ?? null].filter(
    (one) => one !== null,
  );
  return sql`
    select id, case_id, existed, visibility, customer_id, ${sql.join(names, sql`, `)}, ${to ? sql`${caseStates.untilAt} >= ${instant(to)}` : sql`false`} as is_later
      from ${caseStates} ${which.length > 0 ? sql`where ${sql.join(which, sql` and `)}` : sql``}`;
}

/** By the organisation's clock. */
export const instantOf = ({ tenant }: Ctx, local: string): SQL =>
  sql`(${local}::timestamp at time zone ${tenant.timeZone})`;

type Side = "a" | "b" | "now";

const columnsAs = (column: (name: (typeof columns)[number]) => SQL, side: Side): SQL =>
  sql.join(
    columns.map((name) => sql`${column(name)} as ${ownName(`${name}_${side}`)}`),
    sql`, `,
  );

/** What a case was at an instant, each column with the instant behind its name. */
const statesAtA: SQL = columnsAs((name) => sql`a.${ownName(name)}`, "a");

/** Where nothing happened after the second instant, a case is what it is now. */
const statesAtB: SQL = columnsAs(
  (name) => sql`case when b_id is null then c.${ownName(name)} else b.${ownName(name)} end`,
  "b",
);

/** What it is now, as what it was then. */
const presentAs = (side: Side): SQL => columnsAs((name) => sql`c.${ownName(name)}`, side);

/** A case that is no more is judged by what it was last. */
function visibleNow(ctx: Ctx): SQL {
  return visibleCases(ctx, {
    visibility: sql`(case when c.id is null then gone.visibility else c.visibility end)`,
    ownerId: sql`(case when c.id is null then gone.owner_id else c.owner_id end)`,
    customerId: sql`(case when c.id is null then gone.customer_id else c.customer_id end)`,
  });
}

const column = (name: (typeof columns)[number], side: Side) => ownName(`${name}_${side}`);

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
