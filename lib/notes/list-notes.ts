import { and, desc, not } from "drizzle-orm";
import { notes } from "@/db/tenant/schema/notes";
import { beyond, cutPage, orderBy, type Page, readCursor } from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import { newestNotes } from "./newest-notes";
import { isFirst, noteWhere } from "./note-where";
import { type NoteRow, readNotes } from "./read-notes";
import { NoteFilter } from "./schema";

const perPage = 20;
const pinnedAtMost = 20;

export type NotePage = Page<NoteRow> & { pinned: NoteRow[] };

/** A page of notes, the newest first; before the first page those that are pinned. */
export const listNotes = query(
  { name: "list-notes", permission: "activity:read", input: NoteFilter },
  async (ctx, { cursor: cursorText, ...filter }): Promise<NotePage> => {
    const cursor = readCursor(cursorText);
    const where = noteWhere(ctx, filter);
    const first = isFirst(filter);
    const pinned = cursor
      ? []
      : await readNotes(ctx, and(where, first), [desc(notes.pinnedAt), desc(notes.id)], pinnedAtMost);
    const others = and(where, first && not(first), beyond(newestNotes, cursor));
    const rows = await readNotes(ctx, others, orderBy(newestNotes, cursor), perPage + 1);
    return { pinned, ...cutPage(rows, cursor, ({ createdAtText, id }) => [createdAtText, id], perPage) };
  },
);
