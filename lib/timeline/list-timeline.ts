import { eq, inArray, sql } from "drizzle-orm";
import { changeLog } from "@/db/tenant/schema/change-log";
import { customersOfHistory, rowsOfHistory } from "@/lib/changes/change-scope";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { cutPage, type Page, readCursor } from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import { type Branch, branchesOf, type Scope } from "./branches";
import { readEvents, type TimelineEvent } from "./read-events";
import { eventKinds, TimelineView } from "./schema";
import { seenChanges } from "./seen-changes";
import { stretch } from "./stretch";

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
    const isChange = ({ kind }: Branch) => kind === "change";
    const changes = await seenChanges(ctx, branches.filter(isChange), view, cursor);
    const others = branches.filter((branch) => !isChange(branch));
    const parts = [...changes, ...others].map((branch) => stretch(ctx, branch, view, cursor));
    if (parts.length === 0) return cutPage<TimelineEvent>([], cursor, () => [], view.size);
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
  // The same of the rows themselves; what hangs on them has few changes each.
  const { rows, parts } = await rowsOfHistory(ctx, id);
  const changes = rows.map((row) => eq(changeLog.rowId, row));
  if (parts.length > 0) changes.push(inArray(changeLog.rowId, parts));
  return { of: contactId ? "contact" : "case", id: id ?? "", changes };
}
