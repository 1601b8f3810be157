import { notes } from "@/db/tenant/schema/notes";
import type { Ctx } from "@/lib/core/context";
import { writeMentions } from "./write-mentions";

export type NewNote = Omit<typeof notes.$inferInsert, "id" | "version">;

/** Writes a note whose links have been checked, and tells whom it mentions. Also what an import writes with. */
export async function insertNote(ctx: Ctx, values: NewNote): Promise<{ id: string; blind: string[] }> {
  const [note] = await ctx.tx.insert(notes).values(values).returning({
    id: notes.id,
    customerId: notes.customerId,
    contactId: notes.contactId,
    caseId: notes.caseId,
  });
  if (!note) throw new Error("no row was inserted");
  return { id: note.id, blind: await writeMentions(ctx, { note, commentId: null, text: values.body }) };
}
