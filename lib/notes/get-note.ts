import { and, eq } from "drizzle-orm";
import { notes } from "@/db/tenant/schema/notes";
import { visibleNotes } from "@/lib/activities/visibility";
import { notFound } from "@/lib/core/errors";
import { query } from "@/lib/core/query";
import { type NoteRow, readNotes } from "./read-notes";
import { NoteId } from "./schema";

/** One note, archived or not, with its comments. @throws DomainError `not_found` */
export const getNote = query(
  { name: "get-note", permission: "activity:read", input: NoteId },
  async (ctx, { id }): Promise<NoteRow> => {
    const [note] = await readNotes(ctx, and(eq(notes.id, id), visibleNotes(ctx)), [], 1);
    if (!note) throw notFound();
    return note;
  },
);
