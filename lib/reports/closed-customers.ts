import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { caseParts, caseSplitSums, customerSums } from "@/db/tenant/schema/case-splits";
import { customers } from "@/db/tenant/schema/customers";
import { reportClosed } from "@/db/tenant/views/report-closed";
import type { Ctx } from "@/lib/core/context";
import { contains } from "@/lib/core/search-pattern";
import { type ClosedQuestion, closedRows } from "./closed-source";

const nobody = sql`'00000000-0000-0000-0000-000000000000'::uuid`;

/** The period of the kept sums of customers that an interval is: a year's first day, or since ever; null where none is. */
export function keptPeriod({ owner, pipeline, customer, q, whole, from, to }: ClosedQuestion): string | null {
  if (owner || pipeline || customer || q || whole) return null;
  if (from === null && to === null) return "-infinity";
  return from?.endsWith("-01-01") && to === `${from.slice(0, 4)}-12-31` ? from : null;
}

/** Which rows of each currency are shown, and in what order. */
export type Shown = { offset: number; limit: number; order: SQL };

const columns = sql`won_count, won_with_value, won_value, won_with_days, won_days, lost_count, lost_with_value, lost_value, lost_with_days, lost_days`;

/**
 * Parts of a statement, after `stale`: `special` customers, with cases that the job has not come to yet or that not everybody may
 * know of, and `looked_at`, what theirs add up to, case by case; of cases without a customer those that `nobodys` gives.
 */
export function specialCustomers(ctx: Ctx, question: ClosedQuestion, nobodys: SQL): SQL {
  const [p, v] = [caseParts, reportClosed];
  const outcome = (name: "won" | "lost") => {
    const is = sql`filter (where outcome = ${name})`;
    return sql`(count(*) ${is})::bigint, (count(value) ${is})::bigint, coalesce(sum(value) ${is}, 0), (count(days) ${is})::bigint, coalesce(sum(days) ${is}, 0)::bigint`;
  };
  return sql`
    special as materialized (
      select coalesce(id, ${nobody}) as id from (
        select ${p.customerId} as id from ${p} join stale on stale.id = ${p.caseId} where ${p.kind} in ('won', 'lost')
        union select ${v.customerId} from ${v} join stale on stale.id = ${v.caseId}
        union select ${p.customerId} from ${p} where ${p.seerId} = ${ctx.actor.employeeId} and ${p.kind} in ('won', 'lost')) known),
    looked_at as materialized (
      select currency, key, case when won_with_value > 0 then won_value end as won, won_count + lost_count as count, ${columns}
        from (select currency, key, ${outcome("won")}, ${outcome("lost")}
          from (select ${v.currency} as currency, ${v.outcome} as outcome, ${v.customerId} as key, ${v.value} as value, ${v.closedOn} - ${v.openedOn} as days
            from ${v} where ${v.customerId} in (select id from special) and ${closedRows(ctx, question)}
            union all
            ${nobodys}) fine (currency, outcome, key, value, days)
         group by 1, 2) one (currency, key, ${columns}))`;
}

/** The rows of a ranked part that has those columns, won and lost apart. */
export const bothOutcomes = (one: SQL): SQL => sql`
  (values ('won', ${one}.won_count, ${one}.won_with_value, ${one}.won_value, ${one}.won_with_days, ${one}.won_days),
    ('lost', ${one}.lost_count, ${one}.lost_with_value, ${one}.lost_value, ${one}.lost_with_days, ${one}.lost_days))
    o (outcome, count, with_value, value, with_days, days)`;

/**
 * The customers of a page from what is kept of each, in the order of an index, so that none of the others is looked at. Special ones
 * are few.
 */
export function keptCustomerRows(
  ctx: Ctx,
  question: ClosedQuestion,
  period: string,
  { offset, limit, order }: Shown,
): SQL {
  const [s, v] = [customerSums, reportClosed];
  const kept = sql`${s.period} = ${period}::date and ${s.count} > 0`;
  const isSpecial = (id: SQL) => sql`coalesce(${id}, ${nobody}) in (select id from special)`;
  const nobodys = sql`select ${v.currency}, ${v.outcome}, null::uuid, ${v.value}, ${v.closedOn} - ${v.openedOn}
    from ${v} where ${nobody} in (select id from special) and ${v.customerId} is null and ${closedRows(ctx, question)}`;
  return sql`
    ${specialCustomers(ctx, question, nobodys)},
    counted as (
      select currency, sum(count)::int as of from (
        select ${caseSplitSums.currency} as currency, ${caseSplitSums.count} as count from ${caseSplitSums}
         where ${caseSplitSums.facet} = 'customers' and ${caseSplitSums.kind} = 'closed' and ${caseSplitSums.onDate} = ${period}::date
        union all select ${s.currency}, -1 from ${s} where ${kept} and ${s.customerId} in (select id from special)
        union all select ${s.currency}, -1 from ${s} where ${kept} and ${s.customerId} is null and ${nobody} in (select id from special)
        union all select currency, 1 from looked_at) one group by 1),
    ranked as materialized (
      select counted.currency, counted.of, top.*, (${offset} + row_number() over (partition by counted.currency order by ${order}))::int as place
        from counted cross join lateral (
          select * from (
            (select ${s.customerId} as key, ${s.won} as won, ${s.count} as count, ${columns} from ${s}
              where ${s.period} = ${period}::date and ${s.currency} = counted.currency and ${s.count} > 0 and not ${isSpecial(sql`${s.customerId}`)}
              order by ${s.won} desc nulls last, ${s.count} desc, ${s.customerId} limit ${offset + limit})
            union all
            select key, won, count, ${columns} from looked_at where looked_at.currency = counted.currency) one
           order by ${order} limit ${limit} offset ${offset}) top),
    shown as (
      select ranked.currency, o.outcome, ranked.key, ranked.of, ranked.place, o.count::int as count, o.with_value::int as with_value,
        case when o.with_value > 0 then o.value end as value, o.with_days::int as with_days, o.days::int as days
        from ranked cross join lateral ${bothOutcomes(sql`ranked`)}
       where o.count > 0)`;
}

/** More of them are looked for among the cases of the interval. */
const foundAtMost = 2000;

/**
 * Which customers have this in their names, as a condition on their ids: by name where they are few, so that their cases alone are
 * read. What the search's index finds in any of a customer's fields is looked at for the name.
 */
export async function findByName(ctx: Ctx, q: string): Promise<(id: SQLWrapper) => SQL> {
  const hers = sql`select ${customers.id} as id from ${customers}
    where ${contains(customers.search, q)} and ${contains(sql`app.fold(${customers.name})`, q)}`;
  const { rows } = await ctx.tx.execute<{ id: string }>(sql`${hers} limit ${foundAtMost + 1}`);
  if (rows.length > foundAtMost) return (id) => sql`${id} in (${hers})`;
  return (id) => sql`${id} = any(${sql.param(rows.map((row) => row.id))}::uuid[])`;
}
