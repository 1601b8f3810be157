import { type SQL, sql } from "drizzle-orm";
import { caseParts, caseSplitSums } from "@/db/tenant/schema/case-splits";
import { visibleCaseSums } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";
import { of, within } from "./narrow";

type Asked = {
  facet: "category" | "categoryYear" | "product";
  kinds: ("open" | "won" | "lost")[];
  pipeline: string | undefined;
  from: string | null;
  to: string | null;
};

/**
 * Cases added up as these sums, by all categories of the customer, for days that cut months: those that the job has come to as it
 * left them, the others as they are.
 */
export function splitCases(ctx: Ctx, { kinds, pipeline, from, to }: Omit<Asked, "facet">): SQL {
  const told = sql`customer_id, kind, seer_id, pipeline_id, currency, on_date, categories, with_value, value, with_days, days`;
  return sql`
    select currency, kind as outcome, categories as base, count(*) as count, sum(with_value) as with_value,
      case when sum(with_value) > 0 then sum(value) end as value, null::numeric as weighted, sum(with_days) as with_days, sum(days) as days
      from (
        select ${told} from ${caseParts} where ${caseParts.caseId} not in (select id from stale)
        union all
        select ${told} from told_case_parts(array(select id from stale))) p
     where kind in ('won', 'lost') and kind in ${kinds} and ${visibleCaseSums(ctx, { seerId: sql`seer_id` })}
      ${within(sql`on_date`, from, to)} ${of(sql`pipeline_id`, pipeline)}
     group by 1, 2, 3`;
}

const columns = sql`count, with_value, value, weighted, with_days, days`;

/**
 * What is kept by category or product, as a statement: sums by currency, outcome and `base`, which is all categories of the
 * customer, or a product. Cases that the job has not come to yet are taken from it and added as they are.
 */
export function splitSource(ctx: Ctx, { facet, kinds, pipeline, from, to }: Asked): SQL {
  const [s, p] = [caseSplitSums, caseParts];
  const which = sql`facet = ${facet} and kind in ${kinds} and ${visibleCaseSums(ctx, { seerId: sql`seer_id` })}
    ${within(sql`on_date`, from, to)} ${of(sql`pipeline_id`, pipeline)}`;
  const base = facet === "product" ? sql`product_id` : sql`categories`;
  const told = (sign: SQL, source: SQL) => sql`
    select f.facet, p.kind, p.seer_id, p.pipeline_id, p.currency, f.categories, f.product_id, f.on_date, ${sign} as count, ${sign} * p.with_value as with_value,
      ${sign} * p.value as value, ${sign} * p.weighted as weighted, ${sign} * p.with_days as with_days, ${sign} * p.days as days
      from ${source} cross join lateral case_split_facets(p.kind, p.categories, p.products, p.on_date) f`;
  return sql`
    select currency, kind as outcome, ${base} as base, sum(count) as count, sum(with_value) as with_value,
      case when sum(with_value) > 0 then sum(value) end as value, case when sum(with_value) > 0 then sum(weighted) end as weighted,
      sum(with_days) as with_days, sum(days) as days
      from (
        select facet, kind, seer_id, pipeline_id, currency, categories, product_id, on_date, ${columns} from ${s} where ${which}
        union all
        select * from (${told(sql`-1`, sql`${p} p join stale on stale.id = p.case_id`)}) was where ${which}
        union all
        select * from (${told(sql`1`, sql`told_case_parts(array(select id from stale)) p`)}) present where ${which}) split
     group by 1, 2, 3 having sum(count) <> 0`;
}
