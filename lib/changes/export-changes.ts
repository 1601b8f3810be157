import { and } from "drizzle-orm";
import { changeLog } from "@/db/tenant/schema/change-log";
import { beyond, cutPage, orderBy, readCursor } from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import type { ChangeField } from "./describe-fields";
import { type ChangeEntry, entriesOf } from "./entries-of";
import { historyWhere, newestFirst } from "./history-where";
import { HistoryView } from "./schema";

/** A change of one field; null where something was made or removed. */
export type ChangeLine = { entry: ChangeEntry; field: ChangeField | null };

const entriesPerBatch = 4_000;

/** A stretch of a record's history for a file, a line each changed field, newest first: all of it in as many calls as it takes. */
export const exportChanges = query(
  { name: "export-changes", permission: "change:read", input: HistoryView },
  async (ctx, view): Promise<{ rows: ChangeLine[]; next: string | null }> => {
    const cursor = readCursor(view.cursor);
    const read = await ctx.tx
      .select()
      .from(changeLog)
      .where(and(await historyWhere(ctx, view), beyond(newestFirst, cursor)))
      .orderBy(...orderBy(newestFirst, cursor))
      .limit(entriesPerBatch + 1);
    const { rows, next } = cutPage(read, cursor, (row) => [String(row.id)], entriesPerBatch);
    const entries = await entriesOf(ctx, rows);
    return {
      rows: entries.flatMap((entry): ChangeLine[] =>
        entry.fields.length > 0 ? entry.fields.map((field) => ({ entry, field })) : [{ entry, field: null }],
      ),
      next,
    };
  },
);
