import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { noteComments, notes } from "@/db/tenant/schema/notes";
import { visibleNotes } from "@/lib/activities/visibility";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { NoteId } from "./schema";

/** Takes an archived note out again, as it was, and says how many comments come back with it. */
export const restoreNote = command(
  { name: "restore-note", permission: "activity:write", input: NoteId },
  async (ctx, { id }) => {
    const [row] = await ctx.tx
      .update(notes)
      .set({ archivedAt: null })
      .where(and(eq(notes.id, id), isNotNull(notes.archivedAt), visibleNotes(ctx)))
      .returning({ id: notes.id });
    if (!row) throw notFound();
    const comments = and(eq(noteComments.noteId, id), isNull(noteComments.archivedAt));
    return { ...row, comments: await ctx.tx.$count(noteComments, comments) };
  },
);
