import { and } from "drizzle-orm";
import { beyond, cutPage, orderBy, readCursor } from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import { newestNotes } from "./newest-notes";
import { noteWhere } from "./note-where";
import { readNotes } from "./read-notes";
import { NoteFilter } from "./schema";

const rowsPerBatch = 2000;

/** A stretch of the wall for a file, the newest first: all of it in as many calls as it takes. */
export const exportNotes = query(
  { name: "export-notes", permission: "activity:read", input: NoteFilter },
  async (ctx, { cursor: cursorText, ...filter }) => {
    const cursor = readCursor(cursorText);
    const where = and(noteWhere(ctx, filter), beyond(newestNotes, cursor));
    const rows = await readNotes(ctx, where, orderBy(newestNotes, cursor), rowsPerBatch + 1);
    return cutPage(rows, cursor, ({ createdAtText, id }) => [createdAtText, id], rowsPerBatch);
  },
);
