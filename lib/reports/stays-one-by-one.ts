import { type SQL, sql } from "drizzle-orm";
import { allowLongRead } from "@/db/long-read";
import { ownName } from "@/db/own-names";
import { caseStayEnds, type StaysAsked } from "@/lib/cases/case-stay-ends";
import { type StayEnd, stayEnds } from "@/lib/cases/stay-ends";
import type { Ctx } from "@/lib/core/context";
import { isOwners } from "./owners-stays";
import type { EndRow } from "./read-ends";
import { isGoing, isSeenStay, withHiddenCases } from "./stay-window";

type WholeRow = { status_id: string } & Record<StayEnd, number> &
  Record<"left_median" | "left_mean" | "stay_median" | "stay_mean", number | null>;

/** What the classes must come to, read stay by stay. */
export async function readOneByOne(ctx: Ctx, days: StaysAsked, owner?: string): Promise<EndRow[]> {
  await allowLongRead(ctx.tx);
  const stay = { caseId: sql`stay.case_id`, seerId: sql`stay.seer_id` };
  const counts = stayEnds.map((end) => sql`count(*) filter (where "end" = ${end})::int as ${ownName(end)}`);
  const standing = (name: string, of: SQL) =>
    sql`percentile_cont(0.5) within group (order by days) filter (where ${of}) as ${ownName(`${name}_median`)},
      avg(days) filter (where ${of}) as ${ownName(`${name}_mean`)}`;
  const { rows } = await ctx.tx.execute<WholeRow>(sql`
    with ${withHiddenCases(ctx)}
    select status_id, ${sql.join(counts, sql`, `)}, ${standing("left", sql`"end" <> 'still'`)},
      ${standing("stay", sql`"end" = 'still'`)}
      from ${caseStayEnds(ctx, days)} stay where counts and ${isGoing(sql`status_id`)} and ${isSeenStay(ctx, stay)}
     ${owner ? sql`and ${isOwners({ ownerId: sql`stay.owner_id` }, owner)}` : sql``} group by 1`);
  return rows.map((row) => ({
    statusId: row.status_id,
    ends: Object.fromEntries(stayEnds.map((end) => [end, row[end]])) as Record<StayEnd, number>,
    left: { median: row.left_median, mean: row.left_mean },
    still: { median: row.stay_median, mean: row.stay_mean },
  }));
}
