import type pg from "pg";
import { checkedSchemaName } from "./names";

const dimensions =
  "facet, kind, seer_id, pipeline_id, status_id, owner_id, reason_id, label, currency, rate_currency, follow_up_on, on_date";
const sums = ["with_value", "value", "weighted", "with_rate", "home_value", "with_days", "days"];

/** Each case by each of its facets, as case_sums tells them apart. */
const counted = (schema: string, sign: 1 | -1) => `
  select f.facet, a.kind, a.seer_id, a.pipeline_id, f.status_id, f.owner_id, f.reason_id, f.label, a.currency, a.rate_currency,
         f.follow_up_on, f.on_date, ${sign} as count, ${sums.map((sum) => `${sign} * a.${sum} as ${sum}`).join(", ")}
    from ${schema}.case_addends a
   cross join lateral ${schema}.case_sum_facets(a.kind, a.status_id, a.owner_id, a.reason_id, a.source, a.competitor, a.follow_up_on, a.on_date) f`;

/** How many of an organisation's kept sums are not what its cases add up to, what waits to be folded included; all at one instant. */
export async function countWrongCaseSums(client: pg.ClientBase, schema: string): Promise<number> {
  checkedSchemaName(schema);
  const columns = `${dimensions}, count, ${sums.join(", ")}`;
  const { rows } = await client.query<{ wrong: number }>(`
    select count(*)::int as wrong from (
      select from (select ${columns} from ${schema}.case_sums
        union all select ${columns} from ${schema}.case_sum_changes where delta_id is not null
        union all ${counted(schema, -1)}) parts
       group by ${dimensions}
      having sum(count) <> 0 or ${sums.map((sum) => `sum(${sum}) <> 0`).join(" or ")}) groups`);
  return rows[0]?.wrong ?? 0;
}

/** Counts an organisation's cases anew, after they were filled in past the triggers. Nobody writes cases meanwhile. */
export async function recountCaseSums(client: pg.ClientBase, schema: string): Promise<void> {
  checkedSchemaName(schema);
  await client.query(`
    begin;
    lock table ${schema}.cases in share mode;
    delete from ${schema}.case_sums;
    delete from ${schema}.case_sum_deltas;
    insert into ${schema}.case_sums (key, ${dimensions}, count, ${sums.join(", ")})
    select md5(row(${dimensions})::text)::uuid, ${dimensions}, sum(count), ${sums.map((sum) => `sum(${sum})`).join(", ")}
      from (${counted(schema, 1)}) parts group by ${dimensions}
     order by facet, kind, seer_id, on_date;
    commit`);
}
