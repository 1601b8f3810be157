import { and, desc, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { noteComments, notes } from "@/db/tenant/schema/notes";
import { visibleNotes } from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";
import { matches, matchesRowByRow, matchesSpellings } from "@/lib/core/search-pattern";
import type { Wanted } from "@/lib/customers/find-customers";
import { type NoteRow, readNotes } from "@/lib/notes/read-notes";
import { newestHits } from "./newest-hits";

const body = sql`app.fold(${notes.body})`;
const commentBody = sql`app.fold(${noteComments.body})`;

/** The newest notes in whose text, or in one of whose comments, every word occurs; private ones for their author alone. */
export async function findNotes(
  ctx: Ctx,
  typed: string,
  { limit, spellings }: Omit<Wanted, "also">,
): Promise<NoteRow[]> {
  const conditions = (text: SQL) => {
    const found = spellings ? matchesSpellings(text, spellings) : matches(text, typed);
    return found && { found, foundRowByRow: spellings ? found : (matchesRowByRow(text, typed) ?? found) };
  };
  const [inText, inComment] = [conditions(body), conditions(commentBody)];
  if (!inText || !inComment) return [];
  const known = and(isNull(notes.archivedAt), visibleNotes(ctx));
  const ofSeenNote = sql`${noteComments.archivedAt} is null
    and exists (select from ${notes} where ${notes.id} = ${noteComments.noteId} and ${known})`;
  const comments = await newestHits(ctx, { id: noteComments.id, ...inComment, known: ofSeenNote, limit });
  const ids = await newestHits(ctx, { id: notes.id, ...inText, known, limit });
  const commented = ctx.tx
    .select({ id: noteComments.noteId })
    .from(noteComments)
    .where(inArray(noteComments.id, comments));
  const hit = or(inArray(notes.id, ids), comments.length > 0 ? inArray(notes.id, commented) : undefined);
  if (ids.length + comments.length === 0) return [];
  return readNotes(ctx, hit, [desc(notes.createdAt), desc(notes.id)], limit);
}
