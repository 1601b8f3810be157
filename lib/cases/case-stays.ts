import { type SQL, sql } from "drizzle-orm";
import { changeLog } from "@/db/tenant/schema/change-log";

/**
 * How long each case stood in which status, from the change log, as a subselect: `id`, in their order, `case_id`, `status_id`, `entered_at`, and,
 * unless it stands there still, `left_at` and `next_id`, the status that it went to. A case begins where it was when it
 * was entered here, so what was imported has no earlier history. A move that was undone at once counts as not made.
 * (With `offset 0` the ids are taken out of the entries before they are sorted: whole entries would be sorted on disk.)
 */
export function caseStays(): SQL {
  const { rowId, id, at, verb, old, new: written, tableName } = changeLog;
  return sql`(
    select id, case_id, status_id, entered_at, lead(entered_at) over own as left_at, lead(status_id) over own as next_id
      from (select *, verb = 'undo-batch' and lag(old_id) over own = status_id as puts_back,
                   lead(verb) over own = 'undo-batch' and lead(status_id) over own = old_id as is_put_back
              from (select ${rowId} as case_id, ${id} as id, ${at} as entered_at, ${verb} as verb,
                           (${written} ->> 'status_id')::uuid as status_id, (${old} ->> 'status_id')::uuid as old_id
                      from ${changeLog} where ${tableName} = 'cases' and ${written} ? 'status_id' offset 0) entry
            window own as (partition by case_id order by id)) move
     where puts_back is not true and is_put_back is not true
    window own as (partition by case_id order by id))`;
}
