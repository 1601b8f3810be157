import { query } from "@/lib/core/query";
import type { ChangeField } from "./describe-fields";
import type { ChangeEntry } from "./entries-of";
import { pageOfEntries } from "./page-of-entries";
import { HistoryView } from "./schema";

/** A change of one field; null where something was made or removed. */
export type ChangeLine = { entry: ChangeEntry; field: ChangeField | null };

const entriesPerBatch = 4_000;

/** A stretch of a record's history for a file, a line each changed field, newest first: all of it in as many calls as it takes. */
export const exportChanges = query(
  { name: "export-changes", permission: "change:read", input: HistoryView },
  async (ctx, view): Promise<{ rows: ChangeLine[]; next: string | null }> => {
    const { rows, next } = await pageOfEntries(ctx, view, entriesPerBatch);
    return {
      rows: rows.flatMap((entry): ChangeLine[] =>
        entry.fields.length > 0 ? entry.fields.map((field) => ({ entry, field })) : [{ entry, field: null }],
      ),
      next,
    };
  },
);
