import { and, eq, gt, gte, inArray, isNotNull, isNull, lte, not, or, type SQL, sql } from "drizzle-orm";
import { caseLines, cases } from "@/db/tenant/schema/cases";
import { customerCategories } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { categoryWithDaughters } from "@/lib/categories/category-with-daughters";
import type { Ctx } from "@/lib/core/context";
import { customerLedTo } from "@/lib/merging/led-to";
import { whatIsAhead } from "@/lib/timeline/last-activity";
import type { Way } from "@/lib/views/list-field";
import { expectedIn, followUpOn } from "./case-day-where";
import { caseMoves } from "./case-moves";
import { caseSearch } from "./case-search";
import { caseStayEnds } from "./case-stay-ends";
import type { Move } from "./moves";
import type { CaseFilter } from "./schema";
import { visibleCases } from "./visibility";

/** How often a deal's expected close may move before it counts as forgotten. */
export const movesAtMost = 2;

const isClosed = inArray(cases.statusKind, ["won", "lost"]);

type Part = "status" | "followUp" | "expectedMonth";

/**
 * The one meaning of a filter, visibility included: list, count, sum, chart, report and export all ask this.
 * `without` leaves parts of it out, for figures that recount what the other parts leave; `conditions` are what a list's
 * reader joined by and/or beside it. `way`: see `caseSearch`.
 */
export function caseWhere(
  ctx: Ctx,
  filter: CaseFilter,
  without: Part[] = [],
  conditions?: SQL,
  way?: Way,
): SQL | undefined {
  const { customer, q, closedFrom, closedTo, reason, openedFrom, openedTo, source } = filter;
  return and(
    isInPlace(filter),
    filter.moved
      ? movedAs(ctx, filter, filter.moved)
      : filter.heldAt
        ? heldAt(ctx, filter, filter.heldAt)
        : standsNow(filter),
    without.includes("status") ? undefined : statusIs(filter),
    without.includes("followUp") ? undefined : followUpIs(ctx, filter),
    without.includes("expectedMonth") ? undefined : expectedIn(ctx, filter, cases.expectedCloseOn),
    customer === "none" ? isNull(cases.customerId) : undefined,
    customer && customer !== "none" ? eq(cases.customerId, customerLedTo(customer)) : undefined,
    closedFrom ? gte(cases.closedOn, closedFrom) : undefined,
    closedTo ? lte(cases.closedOn, closedTo) : undefined,
    openedFrom ? gte(cases.openedOn, openedFrom) : undefined,
    openedTo ? lte(cases.openedOn, openedTo) : undefined,
    reason === "none" ? and(isClosed, isNull(cases.reasonId)) : undefined,
    reason && reason !== "none" ? eq(cases.reasonId, reason) : undefined,
    source === "none" ? isNull(cases.source) : source ? eq(cases.source, source) : undefined,
    competitorIs(filter),
    teamIs(filter),
    categoryIs(filter),
    productIs(filter),
    stalledIs(ctx, filter),
    forgottenIs(ctx, filter),
    stoodIn(ctx, filter),
    q ? caseSearch(ctx, q, way) : undefined,
    conditions,
    visibleCases(ctx),
  );
}

function isInPlace({ state, moved, heldAt: instant }: CaseFilter): SQL | undefined {
  if (state === "archived") return isNotNull(cases.archivedAt);
  return moved || instant ? undefined : isNull(cases.archivedAt);
}

function standsNow({ pipeline, owner, expectedFrom, expectedTo, currency }: CaseFilter): SQL | undefined {
  return and(
    pipeline ? eq(cases.pipelineId, pipeline) : undefined,
    owner === "none" ? isNull(cases.ownerId) : owner ? eq(cases.ownerId, owner) : undefined,
    expectedFrom ? gte(cases.expectedCloseOn, expectedFrom) : undefined,
    expectedTo ? lte(cases.expectedCloseOn, expectedTo) : undefined,
    currency ? eq(cases.currency, currency) : undefined,
  );
}

function movedAs(ctx: Ctx, filter: CaseFilter, move: Move): SQL {
  const { currency } = filter;
  return sql`${cases.id} in (select case_id from ${caseMoves(ctx, filter)} move where part = ${move}
    ${currency ? sql`and currency = ${currency}` : sql``})`;
}

/** What is in the pipeline now and did not come since, and what left since. */
function heldAt(ctx: Ctx, filter: CaseFilter, instant: string): SQL {
  const { currency } = filter;
  const since = caseMoves(ctx, { ...filter, movedFrom: instant, movedTo: undefined });
  const moved = (counted: SQL) => sql`(select case_id from ${since} move where ${counted} and part <> 'later'
    ${currency ? sql`and currency = ${currency}` : sql``})`;
  const inPipeline = and(eq(cases.statusKind, "open"), isNull(cases.archivedAt), standsNow(filter));
  return sql`(${cases.id} in ${moved(sql`count < 0`)} or (${inPipeline} and ${cases.id} not in ${moved(sql`count > 0`)}))`;
}

function statusIs({ state, status }: CaseFilter): SQL | undefined {
  const kind =
    state === "all" || state === "archived"
      ? undefined
      : state === "closed"
        ? isClosed
        : eq(cases.statusKind, state);
  return and(kind, status.length > 0 ? inArray(cases.statusId, status) : undefined);
}

function followUpIs(ctx: Ctx, filter: CaseFilter): SQL | undefined {
  const on = followUpOn(ctx, filter, cases.followUpOn);
  return on && and(eq(cases.statusKind, "open"), on);
}

/** Whom it was, or may be, lost to: the reports count a won case to nobody, whatever it says of a competitor. */
function competitorIs({ competitor }: CaseFilter): SQL | undefined {
  if (!competitor) return undefined;
  const isWon = eq(cases.statusKind, "won");
  if (competitor === "none") return or(isNull(cases.competitor), isWon);
  return and(eq(cases.competitor, competitor), not(isWon));
}

function teamIs({ team }: CaseFilter): SQL | undefined {
  if (!team) return undefined;
  const ofTeam = (where: SQL) => sql`(select ${employees.id} from ${employees} where ${where})`;
  if (team !== "none") return sql`${cases.ownerId} in ${ofTeam(eq(employees.team, team))}`;
  return or(isNull(cases.ownerId), sql`${cases.ownerId} in ${ofTeam(isNull(employees.team))}`);
}

function categoryIs({ category }: CaseFilter): SQL | undefined {
  if (!category) return undefined;
  const { customerId, categoryId } = customerCategories;
  if (category === "none")
    return sql`not exists (select from ${customerCategories} where ${customerId} = ${cases.customerId})`;
  return sql`exists (select from ${customerCategories} where ${customerId} = ${cases.customerId}
    and ${categoryId} = any(array${categoryWithDaughters([category])}))`;
}

function productIs({ product }: CaseFilter): SQL | undefined {
  if (!product) return undefined;
  const lines = (where: SQL) =>
    sql`exists (select from ${caseLines} where ${caseLines.caseId} = ${cases.id} and ${where})`;
  if (product === "none") return sql`not ${lines(isNotNull(caseLines.productId))}`;
  return lines(eq(caseLines.productId, product));
}

function stalledIs({ today }: Ctx, { stalled }: CaseFilter): SQL | undefined {
  return stalled ? and(eq(cases.statusKind, "stalled"), lte(cases.stalledUntil, today)) : undefined;
}

function forgottenIs(ctx: Ctx, { forgotten }: CaseFilter): SQL | undefined {
  if (!forgotten) return undefined;
  const isMovedOften = gt(cases.expectedCloseMoves, movesAtMost);
  return and(eq(cases.statusKind, "open"), or(and(isUnplanned(ctx), not(isPlanned(ctx))), isMovedOften));
}

/** No follow-up stands ahead. */
export const isUnplanned = ({ today }: Ctx): SQL => sql`coalesce(${cases.followUpOn} < ${today}, true)`;

/** A meeting is ahead, or an open task that isn't late, as far as the actor may know of it. */
function isPlanned(ctx: Ctx): SQL {
  const ahead = whatIsAhead(ctx, "case", cases.id).map(
    ({ kind, at, from, where }) =>
      sql`exists (select from ${from} where ${where} ${kind === "task" ? sql`and ${at} >= ${ctx.today}` : sql``})`,
  );
  return sql`(${sql.join(ahead, sql` or `)})`;
}

function stoodIn(ctx: Ctx, { stood, stoodFrom, stoodTo, stoodUntil }: CaseFilter): SQL | undefined {
  if (!stood) return undefined;
  const days = { from: stoodFrom ?? null, to: stoodTo ?? null };
  const end = !stoodUntil
    ? sql``
    : stoodUntil === "left"
      ? sql`and "end" <> 'still'`
      : sql`and "end" = ${stoodUntil}`;
  return sql`${cases.id} in (select case_id from ${caseStayEnds(ctx, days)} stay where status_id = ${stood} ${end})`;
}
