import { type SQL, sql } from "drizzle-orm";
import { changeLog } from "@/db/tenant/schema/change-log";
import type { Ctx } from "@/lib/core/context";

type Table = { id: SQL | { getSQL(): SQL } } & { getSQL(): SQL };
type Values = Record<string, unknown>;

/**
 * A table's rows as they were at the end of a day: those that are there now and those that were deleted since, each with
 * the values that it had before its first change after the day; what was made later is absent. `current` picks the
 * rows of now, `logged` the log's entries of the same rows.
 */
export async function rowsAsOf(
  ctx: Ctx,
  {
    name,
    table,
    current,
    logged,
    day,
  }: { name: string; table: Table; current: SQL; logged: SQL; day: string },
): Promise<Values[]> {
  const end = sql`((${day}::date + 1)::timestamp at time zone ${ctx.tenant.timeZone})`;
  const { rows } = await ctx.tx.execute<{ values: Values }>(sql`
    with later as materialized (
      select ${changeLog.rowId} as row_id, ${changeLog.id} as id, ${changeLog.operation} as operation, ${changeLog.old} as old
        from ${changeLog} where ${logged} and ${changeLog.tableName} = ${name} and ${changeLog.at} >= ${end}
    ), made as (
      select row_id from (select distinct on (row_id) row_id, operation from later order by row_id, id) first
       where operation = 'insert'
    ), before as (
      select row_id, jsonb_object_agg(key, value) as old
        from (select distinct on (row_id, key) row_id, key, value from later, jsonb_each(old)
               where old is not null order by row_id, key, id) first
       group by row_id
    )
    select coalesce(present.values, '{}') || coalesce(before.old, '{}') as values
      from (select ${table.id} as id, to_jsonb(${table}) as values from ${table} where ${current}) present
      full join before on before.row_id = present.id
     where coalesce(present.id, before.row_id) not in (select row_id from made)`);
  return rows.map((row) => row.values);
}
