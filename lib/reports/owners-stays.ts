import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { caseStays } from "@/db/tenant/schema/case-history";
import { caseStatuses } from "@/db/tenant/schema/cases";
import { type StaysAsked, stayEnd } from "@/lib/cases/case-stay-ends";
import type { Ctx } from "@/lib/core/context";
import type { ClassRow } from "./read-ends";
import { isGoing, isSeenStay, stayWindow, withHiddenCases } from "./stay-window";

const s = caseStays;

export const isOwners = ({ ownerId }: { ownerId: SQLWrapper }, owner: string): SQL =>
  owner === "none" ? sql`${ownerId} is null` : sql`${ownerId} = ${owner}`;

/** How many there are of each status, end and length: counted before it is asked where they led to. */
export async function readOwnersClasses(ctx: Ctx, days: StaysAsked, owner: string): Promise<ClassRow[]> {
  const stays = stayWindow(ctx, days).map(
    (where) => sql`
      select ${s.statusId}, ${s.nextId}, ${s.stoodClass},
        case when ${s.stoodClass} is null then date_trunc('month', ${s.enteredAt} at time zone 'UTC') end as month,
        coalesce(${s.stoodSeconds}, date_part('epoch', now() - ${s.enteredAt})) as stood
        from ${s} where ${isOwners(s, owner)} and ${isGoing(s.statusId)} and ${where} and ${isSeenStay(ctx, s)}`,
  );
  const { rows } = await ctx.tx.execute<ClassRow>(sql`
    with ${withHiddenCases(ctx)}, coarse as materialized (
      select status_id, next_id, stood_class, month, count(*) as count, sum(stood) as seconds from (${sql.join(stays, sql` union all `)}) stay group by 1, 2, 3, 4)
    select status_id, ${stayEnd} as "end", stood_class, month::date::text as month, sum(coarse.count)::int as count, sum(seconds) / 86400 as days
      from coarse join ${caseStatuses} stood on stood.id = status_id left join ${caseStatuses} next on next.id = next_id
     group by 1, 2, 3, 4`);
  return rows;
}
