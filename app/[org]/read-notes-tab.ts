import type { Ctx } from "@/lib/core/context";
import { listNoteCategories } from "@/lib/notes/list-note-categories";
import { listNotes } from "@/lib/notes/list-notes";

type Asked = Parameters<typeof listNotes>[1];

/** The notes of a record, and the kinds that a new one may be of. */
export async function readNotesTab(ctx: Ctx, asked: Asked) {
  return { notes: await listNotes(ctx, asked), categories: await listNoteCategories(ctx, {}) };
}
