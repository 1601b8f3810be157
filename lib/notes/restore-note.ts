import { and, eq, isNotNull } from "drizzle-orm";
import { notes } from "@/db/tenant/schema/notes";
import { visibleNotes } from "@/lib/activities/visibility";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { NoteId } from "./schema";

/** Takes an archived note out again, as it was. */
export const restoreNote = command(
  { name: "restore-note", permission: "activity:write", input: NoteId },
  async (ctx, { id }) => {
    const [row] = await ctx.tx
      .update(notes)
      .set({ archivedAt: null })
      .where(and(eq(notes.id, id), isNotNull(notes.archivedAt), visibleNotes(ctx)))
      .returning({ id: notes.id });
    if (!row) throw notFound();
    return row;
  },
);
