import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/context";
import type { Cursor } from "@/lib/core/paging";
import type { Branch } from "./branches";
import { eventKinds, type TimelineFilter } from "./schema";

/** The events of one kind that can stand on a page: one more than it takes, in its order. */
export function stretch(
  ctx: Ctx,
  branch: Branch,
  view: TimelineFilter & { size: number },
  cursor: Cursor | null,
): SQL {
  const { kind, from, id, at, where } = branch;
  const rank = eventKinds.indexOf(kind);
  const order = cursor?.side === "before" ? sql`${at}, ${id}` : sql`${at} desc, ${id} desc`;
  return sql`(select ${rank}::int as kind, ${id}::text as id, ${at} as at from ${from}
    where ${where ?? sql`true`} and ${between(ctx, branch, view)} and ${beyond(branch, rank, cursor)}
    order by ${order} limit ${view.size + 1})`;
}

function between({ tenant, now }: Ctx, { at, kind }: Branch, { from, to }: TimelineFilter): SQL {
  const midnight = (day: SQL) => sql`((${day})::timestamp at time zone ${tenant.timeZone})`;
  const untilNow = kind === "meeting" ? sql`${at} <= ${now.toISOString()}` : sql`true`;
  const last = to ? sql`${at} < ${midnight(sql`${to}::date + 1`)}` : untilNow;
  return from ? sql`${last} and ${at} >= ${midnight(sql`${from}::date`)}` : last;
}

/** Past the cursor's event, in an order in which kinds that happened at one instant stand one after the other. */
function beyond({ id, at, kind }: Branch, rank: number, cursor: Cursor | null): SQL {
  if (!cursor) return sql`true`;
  const [edge, edgeRank, edgeId] = cursor.values;
  const isBack = cursor.side === "before";
  const isSame = rank === Number(edgeRank);
  const type = kind === "change" ? sql`bigint` : sql`uuid`;
  if (isSame) {
    const there = sql`(${edge}::timestamptz, ${edgeId}::${type})`;
    return isBack ? sql`(${at}, ${id}) > ${there}` : sql`(${at}, ${id}) < ${there}`;
  }
  const comesAfter = rank > Number(edgeRank);
  if (isBack) return comesAfter ? sql`${at} > ${edge}::timestamptz` : sql`${at} >= ${edge}::timestamptz`;
  return comesAfter ? sql`${at} <= ${edge}::timestamptz` : sql`${at} < ${edge}::timestamptz`;
}
