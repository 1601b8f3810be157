import { and, eq, isNull } from "drizzle-orm";
import { noteCategories } from "@/db/tenant/schema/notes";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";
import { NoteId } from "./schema";

/** Takes a kind of notes out of use: it can't be chosen any more, and the notes that carry it keep it. */
export const archiveNoteCategory = command(
  { name: "archive-note-category", permission: "setting:write", input: NoteId },
  async (ctx, { id }) => {
    const [row] = await ctx.tx
      .update(noteCategories)
      .set({ archivedAt: ctx.now })
      .where(and(eq(noteCategories.id, id), isNull(noteCategories.archivedAt)))
      .returning({ names: noteCategories.names });
    if (!row) throw notFound();
    return { id, name: nameIn(row.names, ctx.actor.locale, ctx.tenant.locale) };
  },
);
