import { type SQL, sql } from "drizzle-orm";
import { allowLongRead } from "@/db/long-read";
import { caseParts, customerRepeats } from "@/db/tenant/schema/case-splits";
import { reportClosed } from "@/db/tenant/views/report-closed";
import { visibleCaseSums } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";
import { countUpTo } from "@/lib/core/count-up-to";
import { bothOutcomes, type Shown, specialCustomers } from "./closed-customers";
import type { ClosedTotal } from "./closed-home";
import { type ClosedQuestion, closedRows } from "./closed-source";
import { within } from "./narrow";

/** Fewer cases are added up customer by customer, and so are pages further on, whose rows would all have to be found. */
const manyCases = 5_000;
const placesAtMost = 500;
/** More repeats want more memory; where they are half of many cases, or that many, to add up all cases costs no more. */
const fewRepeats = 20_000;
const repeatsAtMost = 100_000;

type Days = Pick<ClosedQuestion, "from" | "to">;

/** Both cases of a row lie in these days. */
const bothWithin = ({ from, to }: Days): SQL =>
  sql`true ${within(customerRepeats.beforeOn, from, null)} ${within(customerRepeats.onDate, null, to)}`;

/** Whether customers of these days are to be ranked by their repeats. `many`: more cases than that. */
export async function isManyCustomers(
  ctx: Ctx,
  question: ClosedQuestion,
  { offset, limit }: Omit<Shown, "order">,
  totals: ClosedTotal[],
  many = manyCases,
): Promise<boolean> {
  const { owner, pipeline, customer, q, whole } = question;
  const cases = totals.reduce((sum, { count }) => sum + count, 0);
  if (owner || pipeline || customer || q || whole || offset + limit > placesAtMost || cases <= many)
    return false;
  const most = Math.max(fewRepeats, Math.min(repeatsAtMost, Math.floor(cases / 2)));
  const { count, isMore } = await countUpTo(ctx, most, customerRepeats, bothWithin(question));
  if (isMore) return false;
  if (count > fewRepeats) await allowLongRead(ctx.tx);
  return true;
}

/**
 * The customers of a page of any days. Most have a single case in them: there are as many customers as cases, less the repeats, and
 * the greatest single cases come in the order of an index. Customers with repeats are added up, and special ones case by case;
 * what the rest of a row is, is read of those shown alone. After `stale` and `whole`, which counts the cases.
 */
export function repeatedCustomerRows(
  ctx: Ctx,
  question: ClosedQuestion,
  { offset, limit, order }: Shown,
): SQL {
  const [p, r] = [caseParts, customerRepeats];
  const most = offset + limit;
  const inDays = within(p.onDate, question.from, question.to);
  const isFirst = question.from
    ? sql`(${r.earlierOn} is null or ${r.earlierOn} < ${question.from})`
    : sql`${r.earlierOn} is null`;
  const isSingle = sql`${p.currency} = counted.currency and ${p.seerId} is null and ${p.customerId} is not null ${inDays}
    and ${p.customerId} not in (select id from special)
    and (${p.customerId}, ${p.currency}) not in (select key, currency from repeated)`;
  return sql`
    ${specialCustomers(ctx, question, nobodysCases(ctx, question))},
    repeated as materialized (
      select ${r.customerId} as key, ${r.currency} as currency, count(*) + 1 as count,
        sum(case when ${isFirst} then coalesce(${r.won} + ${r.beforeWon}, ${r.won}, ${r.beforeWon}) else ${r.won} end) as won
        from ${r} where ${bothWithin(question)} and ${r.customerId} not in (select id from special) group by 1, 2),
    counted as (
      select currency, sum(count)::int as of from (
        select currency, count from whole
        union all select currency, (1 - count)::int from repeated
        union all select currency, (1 - count)::int from looked_at) one
       group by 1),
    valued as materialized (
      select one.* from counted cross join lateral (
        select ${p.customerId} as key, ${p.currency} as currency, ${p.value} as won from ${p}
         where ${p.kind} = 'won' and ${p.withValue} > 0 and ${isSingle}
         order by ${p.value} desc, ${p.customerId} limit ${most}) one),
    unvalued as (
      select one.* from counted cross join lateral (
        select ${p.customerId} as key, ${p.currency} as currency from ${p}
         where (select count(*) from valued where valued.currency = counted.currency) < ${most}
           and ${p.kind} in ('won', 'lost') and not (${p.kind} = 'won' and ${p.withValue} > 0) and ${isSingle}
         order by ${p.customerId} limit ${most}) one),
    ranked as materialized (
      select counted.currency, counted.of, top.key, top.is_special,
          (${offset} + row_number() over (partition by counted.currency order by ${order}))::int as place
        from counted cross join lateral (
          select * from (
            select key, currency, won, 1::bigint as count, false as is_special from valued
            union all select key, currency, null, 1, false from unvalued
            union all select key, currency, won, count, false from repeated
            union all select key, currency, won, count, true from looked_at) one
           where one.currency = counted.currency order by ${order} limit ${limit} offset ${offset}) top),
    shown as (
      select ranked.currency, one.outcome, ranked.key, ranked.of, ranked.place, one.count::int as count, one.with_value::int as with_value,
        case when one.with_value > 0 then one.value end as value, one.with_days::int as with_days, one.days::int as days
        from ranked cross join lateral (
          select ${p.kind} as outcome, count(*) as count, sum(${p.withValue}) as with_value, sum(${p.value}) as value,
            sum(${p.withDays}) as with_days, sum(${p.days}) as days
            from ${p} where not ranked.is_special and ${p.customerId} = ranked.key and ${p.currency} = ranked.currency
             and ${p.kind} in ('won', 'lost') and ${p.seerId} is null ${inDays} group by 1
          union all
          select o.* from looked_at cross join lateral ${bothOutcomes(sql`looked_at`)}
           where ranked.is_special and looked_at.currency = ranked.currency and looked_at.key is not distinct from ranked.key and o.count > 0) one)`;
}

/** Cases without a customer, one row of each currency: those that the job has come to as it left them, the others as they are. */
function nobodysCases(ctx: Ctx, question: ClosedQuestion): SQL {
  const [p, v] = [caseParts, reportClosed];
  return sql`
    select ${p.currency}, ${p.kind}, null::uuid, case when ${p.withValue} > 0 then ${p.value} end, case when ${p.withDays} > 0 then ${p.days} end
      from ${p} where ${p.customerId} is null and ${p.kind} in ('won', 'lost') and ${visibleCaseSums(ctx, p)}
       and ${p.caseId} not in (select id from stale) ${within(p.onDate, question.from, question.to)}
    union all
    select ${v.currency}, ${v.outcome}, null, ${v.value}, ${v.closedOn} - ${v.openedOn}
      from ${v} where ${v.caseId} in (select id from stale) and ${v.customerId} is null and ${closedRows(ctx, question)}`;
}
