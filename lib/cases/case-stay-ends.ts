import { type SQL, sql } from "drizzle-orm";
import { caseStays } from "@/db/tenant/schema/case-history";
import { caseStatuses } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";

/** Days on which the status was entered, both counted; absent, at any time. */
export type StaysAsked = { from: string | null; to: string | null };

/**
 * Each case that entered a status in an interval, once per status, by the last time that it did, as a subselect: `case_id`,
 * `status_id`, `end` (one of `stayEnds`), and `days`, how long it stood there or has stood there yet. `counts`, `seer_id` and
 * `owner_id` are those of `caseStays`.
 */
export function caseStayEnds({ tenant }: Ctx, { from, to }: StaysAsked): SQL {
  const { caseId, statusId, enteredAt, leftAt, nextId, againAt, seerId, ownerId, counts } = caseStays;
  const day = (date: string) => sql`(${date}::timestamp at time zone ${tenant.timeZone})`;
  const end = to && day(addDays(to, 1));
  return sql`(
    select ${caseId} as case_id, ${statusId} as status_id, ${counts} as counts, ${seerId} as seer_id, ${ownerId} as owner_id,
      date_part('epoch', coalesce(${leftAt}, now()) - ${enteredAt}) / 86400 as days,
      ${stayEnd} as end
      from ${caseStays}
      join ${caseStatuses} stood on stood.id = ${statusId}
      left join ${caseStatuses} next on next.id = ${nextId}
     where (${againAt} is null ${end ? sql`or ${againAt} >= ${end}` : sql``})
       ${from ? sql`and ${enteredAt} >= ${day(from)}` : sql``} ${end ? sql`and ${enteredAt} < ${end}` : sql``})`;
}

/** Where a stay led to, its own status being `stood` and the one after it, if there is one, `next`. */
export const stayEnd: SQL = sql`case when next.id is null or next.id = stood.id then 'still'
  when next.kind = 'lost' then 'lost' when next.kind = 'won' then 'on'
  when next.kind = 'stalled' and stood.kind = 'open' then 'stalled'
  when next.pipeline_id <> stood.pipeline_id then 'elsewhere'
  when stood.kind = 'stalled' or (next.position, next.id) > (stood.position, stood.id) then 'on'
  else 'back' end`;
