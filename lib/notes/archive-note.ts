import { eq } from "drizzle-orm";
import { notes } from "@/db/tenant/schema/notes";
import { command } from "@/lib/core/command";
import { lockNote } from "./lock-note";
import { NoteId } from "./schema";

/** Puts a note away, with its comments. */
export const archiveNote = command(
  { name: "archive-note", permission: "activity:write", input: NoteId },
  async (ctx, { id }) => {
    const { customerId, contactId, caseId } = await lockNote(ctx, id);
    await ctx.tx.update(notes).set({ archivedAt: ctx.now }).where(eq(notes.id, id));
    return { id, customerId, contactId, caseId };
  },
);
