import { type SQL, sql } from "drizzle-orm";
import { caseStatuses, cases } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import { caseStays } from "./case-stays";

/** Days on which the status was entered, both counted; absent, at any time. */
export type StaysAsked = { from: string | null; to: string | null };

/**
 * Each case that entered a status in an interval, once per status, by the last time that it did, as a subselect: `case_id`,
 * `status_id`, `end` (one of `stayEnds`), and `days`, how long it stood there or has stood there yet.
 */
export function caseStayEnds({ tenant }: Ctx, { from, to }: StaysAsked): SQL {
  const day = (date: string) => sql`(${date}::timestamp at time zone ${tenant.timeZone})`;
  const entered = [
    sql`true`,
    ...(from ? [sql`entered_at >= ${day(from)}`] : []),
    ...(to ? [sql`entered_at < ${day(addDays(to, 1))}`] : []),
  ];
  return sql`(
    select stay.case_id, stay.status_id,
      extract(epoch from coalesce(stay.left_at, now()) - stay.entered_at) / 86400 as days,
      case when next.id is null or next.id = stood.id then 'still'
        when next.kind = 'lost' then 'lost' when next.kind = 'won' then 'on'
        when next.kind = 'stalled' and stood.kind = 'open' then 'stalled'
        when next.pipeline_id <> stood.pipeline_id then 'elsewhere'
        when stood.kind = 'stalled' or (next.position, next.id) > (stood.position, stood.id) then 'on'
        else 'back' end as end
      from (select distinct on (case_id, status_id) * from ${caseStays()} stay where ${sql.join(entered, sql` and `)}
             order by case_id, status_id, id desc) stay
      join ${cases} present on present.id = stay.case_id
      join ${caseStatuses} stood on stood.id = stay.status_id
      left join ${caseStatuses} next on next.id = coalesce(stay.next_id, present.status_id))`;
}
