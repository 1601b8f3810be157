import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { caseStays } from "@/db/tenant/schema/case-history";
import { caseStatuses, cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import type { StaysAsked } from "@/lib/cases/case-stay-ends";
import { visibleCaseSums } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";

/** The cases of customers that are hidden from the actor: few, and read once a statement. */
export const withHiddenCases = (ctx: Ctx): SQL => sql`hidden_case as materialized (
  select ${cases.id} as id from ${customers} hidden join ${cases} on ${cases.customerId} = hidden.id
   where hidden.visibility = 'owner' and hidden.owner_id <> ${ctx.actor.employeeId})`;

/** In Won and Lost cases stay for good: nobody asks how they left it, and they are a third of all stays. */
export const isGoing = (statusId: SQLWrapper): SQL =>
  sql`${statusId} = any(array(select ${caseStatuses.id} from ${caseStatuses} where ${caseStatuses.kind} in ('open', 'stalled')))`;

/** Stays of cases of which the actor may know, in a statement that begins `withHiddenCases`. */
export const isSeenStay = (ctx: Ctx, stay: { seerId: SQLWrapper; caseId: SQLWrapper }): SQL =>
  sql`${visibleCaseSums(ctx, stay)} and ${stay.caseId} not in (select id from hidden_case)`;

function instants({ tenant, today }: Ctx, { from, to }: StaysAsked) {
  const midnight = (day: string) => sql`(${day}::timestamp at time zone ${tenant.timeZone})`;
  // Nothing is entered after today.
  return { begin: from && midnight(from), end: to && to < today && midnight(addDays(to, 1)) };
}

/** What of an interval is kept as sums; the days beside it are read stay by stay. */
export type Unit = "month" | "year";

/** The whole months or years by UTC within an interval of days: from `first` on and before `last`, which come in the wrong order where there is none. */
export function wholeOf(ctx: Ctx, days: StaysAsked, unit: Unit): { first: SQL; last: SQL } {
  const { begin, end } = instants(ctx, days);
  const start = (instant: SQL) => sql`date_trunc(${unit}, ${instant})::date`;
  return {
    first: begin
      ? start(sql`${begin} at time zone 'UTC' + ${`1 ${unit} - 1 microsecond`}::interval`)
      : sql`'-infinity'::date`,
    last: end ? start(sql`${end} at time zone 'UTC'`) : sql`'infinity'::date`,
  };
}

/** Whether an interval is made of calendar years, the one that runs among them, or has no beginning or end. */
export const isOfYears = ({ today }: Ctx, { from, to }: StaysAsked): boolean =>
  (!from || from.endsWith("-01-01")) && (!to || to >= today || to.endsWith("-12-31"));

/**
 * Which stays an interval holds beside its whole months or years, or with them (no `unit`), as conditions that exclude each other: those of
 * the first one's rest and of the last one's beginning, and those whose case came to the same status again after the interval.
 */
export function stayWindow(ctx: Ctx, days: StaysAsked, unit?: Unit): SQL[] {
  const { enteredAt, againAt, counts } = caseStays;
  const { begin, end } = instants(ctx, days);
  const at = (day: SQL) => sql`(${day}::timestamp at time zone 'UTC')`;
  const lastOnes = sql`${counts} and ${againAt} is null`;
  const within = sql`${begin ? sql`${enteredAt} >= ${begin}` : sql`true`} and ${end ? sql`${enteredAt} < ${end}` : sql`true`}`;
  const parts: SQL[] = [];
  if (unit) {
    const { first, last } = wholeOf(ctx, days, unit);
    if (begin) parts.push(sql`${lastOnes} and ${within} and ${enteredAt} < ${at(first)}`);
    if (end)
      parts.push(
        sql`${lastOnes} and ${within} and ${enteredAt} >= ${begin ? sql`greatest(${at(first)}, ${at(last)})` : at(last)}`,
      );
  } else parts.push(sql`${lastOnes} and ${within}`);
  if (end) parts.push(sql`${counts} and ${againAt} >= ${end} and ${within}`);
  return parts;
}
