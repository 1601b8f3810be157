import { and, eq, getTableColumns, isNull } from "drizzle-orm";
import { notes } from "@/db/tenant/schema/notes";
import { visibleNotes } from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";

export type StoredNote = Awaited<ReturnType<typeof lockNote>>;

/** The note that a verb is about to change, locked until the transaction ends. @throws DomainError `not_found` */
export async function lockNote(ctx: Ctx, id: string) {
  const [row] = await ctx.tx
    .select(getTableColumns(notes))
    .from(notes)
    .where(and(eq(notes.id, id), isNull(notes.archivedAt), visibleNotes(ctx)))
    .for("update", { of: notes });
  if (!row) throw notFound();
  return row;
}
