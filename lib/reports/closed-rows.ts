import { type SQL, sql } from "drizzle-orm";
import { allowLongRead } from "@/db/long-read";
import type { Ctx } from "@/lib/core/context";
import { findByName, keptCustomerRows, keptPeriod } from "./closed-customers";
import type { ClosedTotal } from "./closed-home";
import { isManyCustomers, repeatedCustomerRows } from "./closed-repeats";
import { type ClosedQuestion, categoriesSource, closedSource } from "./closed-source";
import { type Split, splitOf } from "./dimensions";
import { isKept, withStale } from "./stale";

export type ClosedRow = {
  is_total: boolean;
  currency: string;
  outcome: "won" | "lost";
  key: string | null;
  /** How many rows its currency has. */
  of: number;
  /** Its place among them. */
  place: number;
  count: number;
  with_value: number;
  value: string | null;
  with_days: number;
  days: number;
};

/** How many rows stand on a page of what has no order in time. */
export const rowsShown = 50;

/**
 * The closed cases' sums: each currency's totals, and the rows that are shown of each, the greatest sum won first. In
 * one statement; `totals` are those where they were read before.
 */
export async function readClosedRows(
  ctx: Ctx,
  question: ClosedQuestion,
  totals: ClosedTotal[] | null,
  manyCases?: number,
): Promise<ClosedRow[]> {
  const sums = sql`sum(fine.count)::int as count, sum(fine.with_value)::int as with_value, sum(fine.value) as value,
    sum(fine.with_days)::int as with_days, coalesce(sum(fine.days), 0)::int as days`;
  const { isFine, parts } = await rowsBy(ctx, question, sums, totals, manyCases);
  // What is added up of each of the rows comes to the total too; of as many rows as cases it is read where that costs less.
  const whole = isFine
    ? sql`${parts}, whole as (select * from fine)`
    : sql`whole as (${totals ? known(totals) : closedSource(ctx, { ...question, by: "time", step: "year" })}), ${parts}`;
  const { rows } = await ctx.tx.execute<ClosedRow>(sql`
    with ${whole},
    total as (select fine.currency, fine.outcome, ${sums} from whole fine group by 1, 2)
    select true as is_total, currency, outcome, null as key, 0 as of, 0 as place, count, with_value, value::text, with_days, days
      from total
    union all
    select false, currency, outcome, key::text, of, place, count, with_value, value::text, with_days, days from shown`);
  return rows;
}

/** What was read of the totals already, to be counted on in the statement. */
const known = (
  totals: ClosedTotal[],
): SQL => sql`select * from json_to_recordset(${JSON.stringify(totals)}::json)
  as one (currency text, outcome text, count int, with_value int, value numeric, with_days int, days int)`;

/** Parts of the statement, of which `shown` is the last; `isFine`: its part `fine` is few rows. */
async function rowsBy(
  ctx: Ctx,
  question: ClosedQuestion,
  sums: SQL,
  totals: ClosedTotal[] | null,
  manyCases?: number,
): Promise<{ isFine: boolean; parts: SQL }> {
  const { by } = question;
  if (by !== "customer" && by !== "category")
    return {
      isFine: true,
      parts: sql`fine as (${closedSource(ctx, question)}), ${splitRows(question, splitOf(by), sums)}`,
    };
  const kept = (await isKept(ctx)) ? await keptRows(ctx, question, sums, totals, manyCases) : null;
  if (kept) return kept;
  await allowLongRead(ctx.tx);
  if (by === "category")
    return {
      isFine: false,
      parts: sql`fine as not materialized (${closedSource(ctx, question)}), ${splitRows(question, splitOf(by), sums)}`,
    };
  const found = question.q ? await findByName(ctx, question.q) : undefined;
  return {
    isFine: false,
    parts: sql`fine as not materialized (${closedSource(ctx, { ...question, found })}), ${customerRows(question, sums)}`,
  };
}

/** Of customers and categories from what is kept, where that tells. */
async function keptRows(
  ctx: Ctx,
  question: ClosedQuestion,
  sums: SQL,
  totals: ClosedTotal[] | null,
  manyCases?: number,
) {
  const { by, page } = question;
  if (by === "category") {
    const fine = categoriesSource(ctx, question);
    const parts = sql`${withStale}, fine as (${fine}), ${splitRows(question, splitOf(by, true), sums)}`;
    return { isFine: true, parts };
  }
  const shown = { offset: (page - 1) * rowsShown, limit: rowsShown, order: wonFirst };
  const period = keptPeriod(question);
  if (period)
    return { isFine: false, parts: sql`${withStale}, ${keptCustomerRows(ctx, question, period, shown)}` };
  return totals && (await isManyCustomers(ctx, question, shown, totals, manyCases))
    ? { isFine: false, parts: sql`${withStale}, ${repeatedCustomerRows(ctx, question, shown)}` }
    : null;
}

const wonFirst = sql`won desc nulls last, count desc, key`;

/** All rows are added up, then ranked: there are few. */
function splitRows({ by, page, whole }: ClosedQuestion, { join, key }: Split, sums: SQL): SQL {
  const isShown =
    by === "time" || whole
      ? sql``
      : sql`and ranked.place between ${(page - 1) * rowsShown + 1} and ${page * rowsShown}`;
  return sql`
    split as (select fine.currency, fine.outcome, ${key} as key, ${sums} from fine ${join} group by 1, 2, 3),
    ranked as (
      select currency, key, count(*) over (partition by currency)::int as of,
        row_number() over (partition by currency order by ${wonFirst})::int as place
        from (select currency, key, sum(value) filter (where outcome = 'won') as won, sum(count) as count
                from split group by 1, 2) one),
    shown as (select split.*, ranked.of, ranked.place from split join ranked using (currency)
      where ranked.key is not distinct from split.key ${isShown})`;
}

/** Customers are nearly as many as cases: what ranks them is added up of all, the rest of those shown alone. */
function customerRows({ page, whole }: ClosedQuestion, sums: SQL): SQL {
  const offset = whole ? 0 : (page - 1) * rowsShown;
  // Each of a page is looked up; cases without a customer are a row too.
  const ofOne = (isHers: SQL) =>
    sql`select fine.* from fine where fine.currency = ranked.currency and ${isHers} offset 0`;
  const ofShown = whole
    ? sql`join fine on fine.currency = ranked.currency and coalesce(fine.base, ${nobody}) = coalesce(ranked.key, ${nobody})`
    : sql`cross join lateral (select * from (${ofOne(sql`fine.base = ranked.key`)}) hers
        union all select * from (${ofOne(sql`ranked.key is null and fine.base is null`)}) nobodys) fine`;
  return sql`
    one as materialized (
      select fine.currency, fine.base as key, sum(fine.value) filter (where fine.outcome = 'won') as won, count(*) as count
        from fine group by 1, 2),
    counted as (select currency, count(*)::int as of from one group by 1),
    ranked as materialized (
      select counted.currency, counted.of, top.key, (${offset} + row_number() over (partition by counted.currency order by ${wonFirst}))::int as place
        from counted cross join lateral (select key, won, count from one where one.currency = counted.currency
          order by ${wonFirst} limit ${whole ? null : rowsShown} offset ${offset}) top),
    shown as (select ranked.currency, fine.outcome, ranked.key, ranked.of, ranked.place, ${sums} from ranked ${ofShown}
      group by 1, 2, 3, 4, 5)`;
}

/** A join that can be hashed knows no null. */
const nobody = sql`'00000000-0000-0000-0000-000000000000'::uuid`;
