import { eq, type SQL, sql } from "drizzle-orm";
import { changeLog } from "@/db/tenant/schema/change-log";
import { customersOfHistory, rowScope } from "@/lib/changes/change-scope";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { type Cursor, cutPage, type Page, readCursor } from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import { type Branch, branchesOf, type Scope } from "./branches";
import { readEvents, type TimelineEvent } from "./read-events";
import { eventKinds, type TimelineFilter, TimelineView } from "./schema";

type Place = { kind: Branch["kind"]; id: string; at: string };

/**
 * What happened to a customer, a contact or a case, newest first: changes, notes, meetings, tasks, calls, cases and orders. Each kind
 * is read from its own index no further than a page takes, so it costs the same however much there is. What lies ahead is
 * left out, unless the days that are asked for reach there.
 */
export const listTimeline = query(
  { name: "list-timeline", permission: "activity:read", input: TimelineView },
  async (ctx, view): Promise<Page<TimelineEvent>> => {
    const cursor = readCursor(view.cursor);
    if (cursor && cursor.values.length !== 3) throw notFound();
    const branches = branchesOf(ctx, await scopeOf(ctx, view), view);
    const back = cursor?.side === "before";
    const way = back ? sql`order by at, kind desc, id` : sql`order by at desc, kind, id desc`;
    const parts = branches.map((branch) => stretch(ctx, branch, view, cursor));
    const { rows } = await ctx.tx.execute<{ kind: number; id: string; place: string }>(sql`
      select kind, id, at::text as place from (${sql.join(parts, sql` union all `)}) events ${way} limit ${view.size + 1}`);
    const places = rows.map(
      ({ kind, id, place }): Place => ({ id, at: place, kind: eventKinds[kind] ?? "change" }),
    );
    const key = ({ at, kind, id }: Place) => [at, String(eventKinds.indexOf(kind)), id];
    const page = cutPage(places, cursor, key, view.size);
    return { ...page, rows: await readEvents(ctx, page.rows) };
  },
);

async function scopeOf(ctx: Ctx, { customerId, contactId, caseId }: TimelineView): Promise<Scope> {
  if (customerId) {
    // One by one: each customer's changes stand in order in the index, those of several together don't.
    const ids = await customersOfHistory(ctx, customerId);
    return { of: "customer", id: customerId, changes: ids.map((one) => eq(changeLog.customerId, one)) };
  }
  const id = contactId ?? caseId;
  const changes = [await rowScope(ctx, id)];
  return { of: contactId ? "contact" : "case", id: id ?? "", changes };
}

/** The events of one kind that can stand on the page. */
function stretch(
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
