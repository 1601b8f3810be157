import { and } from "drizzle-orm";
import { changeLog } from "@/db/tenant/schema/change-log";
import { beyond, cutPage, orderBy, type Page, readCursor, rowsPerPage } from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import { type ChangeEntry, entriesOf } from "./entries-of";
import { historyWhere, newestFirst } from "./history-where";
import { HistoryView } from "./schema";

/** The history of one customer with all that belongs to it, or of one case, contact, order or customer; newest first. */
export const listChanges = query(
  {
    name: "list-changes",
    permission: "change:read",
    input: HistoryView,
  },
  async (ctx, view): Promise<Page<ChangeEntry>> => {
    const cursor = readCursor(view.cursor);
    const read = await ctx.tx
      .select()
      .from(changeLog)
      .where(and(await historyWhere(ctx, view), beyond(newestFirst, cursor)))
      .orderBy(...orderBy(newestFirst, cursor))
      .limit(rowsPerPage + 1);
    const page = cutPage(read, cursor, (row) => [String(row.id)]);
    return { ...page, rows: await entriesOf(ctx, page.rows) };
  },
);
