import { and } from "drizzle-orm";
import { changeLog } from "@/db/tenant/schema/change-log";
import type { Ctx } from "@/lib/core/context";
import { beyond, cutPage, orderBy, type Page, readCursor } from "@/lib/core/paging";
import { type ChangeEntry, entriesOf } from "./entries-of";
import { historyWhere, newestFirst } from "./history-where";
import type { HistoryView } from "./schema";

/** As many entries of a record's history as are asked for from the view's cursor on, newest first. */
export async function pageOfEntries(ctx: Ctx, view: HistoryView, count: number): Promise<Page<ChangeEntry>> {
  const cursor = readCursor(view.cursor);
  const read = await ctx.tx
    .select()
    .from(changeLog)
    .where(and(await historyWhere(ctx, view), beyond(newestFirst, cursor)))
    .orderBy(...orderBy(newestFirst, cursor))
    .limit(count + 1);
  const page = cutPage(read, cursor, (row) => [String(row.id)], count);
  return { ...page, rows: await entriesOf(ctx, page.rows) };
}
