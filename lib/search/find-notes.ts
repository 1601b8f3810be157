import { and, desc, inArray, isNull, sql } from "drizzle-orm";
import { notes } from "@/db/tenant/schema/notes";
import { visibleNotes } from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";
import { matches, matchesRowByRow, matchesSpellings } from "@/lib/core/search-pattern";
import type { Wanted } from "@/lib/customers/find-customers";
import { type NoteRow, readNotes } from "@/lib/notes/read-notes";
import { newestHits } from "./newest-hits";

const body = sql`app.fold(${notes.body})`;

/** The newest notes in which every word occurs; private ones for their author alone. */
export async function findNotes(
  ctx: Ctx,
  typed: string,
  { limit, spellings }: Omit<Wanted, "also">,
): Promise<NoteRow[]> {
  const found = spellings ? matchesSpellings(body, spellings) : matches(body, typed);
  if (!found) return [];
  const ids = await newestHits(ctx, {
    id: notes.id,
    found,
    foundRowByRow: spellings ? found : (matchesRowByRow(body, typed) ?? found),
    known: and(isNull(notes.archivedAt), visibleNotes(ctx)),
    limit,
  });
  if (ids.length === 0) return [];
  return readNotes(ctx, inArray(notes.id, ids), [desc(notes.createdAt), desc(notes.id)], limit);
}
