import type pg from "pg";
import { checkedSchemaName } from "./names";

const dimensions = "facet, month, status_id, next_id, seer_id, outcome, stood_class, owner_id";

/** Each stay by each of its facets, as case_stay_sums tells them apart. */
const counted = (schema: string, sign: 1 | -1) => `
  select f.*, ${sign} as count, ${sign} * f.stood as seconds from ${schema}.case_stay_addends a
   cross join lateral (select case when a.stood_class is null then a.month else date_trunc('year', a.month::timestamp)::date end as year) y
   cross join lateral (
     select 'end' as facet, a.month, a.status_id, a.next_id, a.seer_id, null::text as outcome, a.stood_class, null::uuid as owner_id,
       a.seconds as stood
     union all
     select 'endYear', y.year, a.status_id, a.next_id, a.seer_id, null, a.stood_class, null, a.seconds
     union all
     select 'ownerYear', y.year, a.status_id, a.next_id, a.seer_id, null, a.stood_class, a.owner_id, a.seconds
     union all
     select 'outcome', null, a.status_id, null, a.seer_id, a.outcome, null, null, 0 where a.outcome is not null) f`;

/** How many of an organisation's kept sums of stays are not what its stays add up to, what waits to be folded included. */
export async function countWrongStaySums(client: pg.ClientBase, schema: string): Promise<number> {
  checkedSchemaName(schema);
  const { rows } = await client.query<{ wrong: number }>(`
    select count(*)::int as wrong from (
      select from (select ${dimensions}, count, seconds from ${schema}.case_stay_sums
        union all select ${dimensions}, count, seconds from ${schema}.case_stay_sum_changes where delta_id is not null
        union all select ${dimensions}, count, seconds from (${counted(schema, -1)}) stays) parts
       group by ${dimensions} having sum(count) <> 0 or sum(seconds) <> 0) groups`);
  return rows[0]?.wrong ?? 0;
}

/** Counts an organisation's stays anew. Nobody writes cases meanwhile. */
export async function recountStaySums(client: pg.ClientBase, schema: string): Promise<void> {
  checkedSchemaName(schema);
  await client.query(`
    begin;
    lock table ${schema}.cases in share mode;
    delete from ${schema}.case_stay_sums;
    delete from ${schema}.case_stay_deltas;
    insert into ${schema}.case_stay_sums (key, ${dimensions}, count, seconds)
    select md5(row(${dimensions})::text)::uuid, ${dimensions}, sum(count), sum(seconds)
      from (${counted(schema, 1)}) parts group by ${dimensions};
    commit`);
}
