import { eq } from "drizzle-orm";
import { notes } from "@/db/tenant/schema/notes";
import { refuseStaleEdit } from "@/lib/changes/refuse-stale-edit";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { changesAny } from "@/lib/core/same-value";
import { checkCategory } from "./check-category";
import { lockNote, type StoredNote } from "./lock-note";
import { NoteEdit } from "./schema";
import { writeMentions } from "./write-mentions";

/** Changes a note. Only its author makes it private: it would be out of everybody else's sight. */
export const updateNote = command(
  { name: "update-note", permission: "activity:write", input: NoteEdit },
  async (ctx, { id, version, ...sent }) => {
    const note = await lockNote(ctx, id);
    if (note.version !== version) await refuseStaleNote(ctx, note, version, sent);
    if (sent.isPrivate && !note.isPrivate && note.authorId !== ctx.actor.employeeId) {
      throw new DomainError("rule", "note_private_author", { field: "isPrivate" });
    }
    await checkCategory(ctx, sent.categoryId, note.categoryId);
    if (changesAny(sent, note)) await ctx.tx.update(notes).set(sent).where(eq(notes.id, id));
    return { id, blind: await writeMentions(ctx, { note, commentId: null, text: sent.body }) };
  },
);

async function refuseStaleNote(
  ctx: Ctx,
  now: StoredNote,
  sentVersion: number,
  sent: Omit<NoteEdit, "id" | "version">,
): Promise<void> {
  await refuseStaleEdit(
    ctx,
    { table: "notes", id: now.id, sentVersion, version: now.version },
    {
      body: { column: "body", sent: sent.body, now: now.body, shown: now.body, adopts: true },
      categoryId: { column: "category_id", sent: sent.categoryId, now: now.categoryId, adopts: true },
      isPrivate: {
        column: "is_private",
        sent: sent.isPrivate,
        now: now.isPrivate,
        adopts: { isPrivate: now.isPrivate ? "on" : "" },
      },
    },
  );
}
