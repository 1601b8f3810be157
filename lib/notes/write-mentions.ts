import { and, eq, inArray, isNull } from "drizzle-orm";
import { noteMentions, notes } from "@/db/tenant/schema/notes";
import { visibleNotes } from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";
import { notify } from "@/lib/notifications/notify";
import { findMentions, type Mentioned } from "./find-mentions";

type Where = {
  note: { id: string; customerId: string | null; contactId: string | null; caseId: string | null };
  commentId: string | null;
  text: string;
};

/**
 * Keeps who is mentioned in a note or a comment, and tells those who may see it.
 * @returns the names of those who are mentioned and can't see it
 */
export async function writeMentions(ctx: Ctx, { note, commentId, text }: Where): Promise<string[]> {
  const wanted = await findMentions(ctx, text);
  const here = and(
    eq(noteMentions.noteId, note.id),
    commentId ? eq(noteMentions.commentId, commentId) : isNull(noteMentions.commentId),
  );
  const present = await ctx.tx
    .select({ id: noteMentions.id, employeeId: noteMentions.employeeId })
    .from(noteMentions)
    .where(here);
  const gone = present.filter(({ employeeId }) => !wanted.some(({ id }) => id === employeeId));
  const added = wanted.filter(({ id }) => !present.some(({ employeeId }) => employeeId === id));
  if (gone.length > 0) {
    const ids = gone.map(({ id }) => id);
    await ctx.tx.delete(noteMentions).where(inArray(noteMentions.id, ids));
  }
  if (added.length > 0) {
    const rows = added.map(({ id }) => ({ noteId: note.id, commentId, employeeId: id }));
    await ctx.tx.insert(noteMentions).values(rows);
  }
  return tell(ctx, note, commentId, wanted);
}

/** Each is told once of a text, when they first may see it: perhaps only after it is private no longer. */
async function tell(
  ctx: Ctx,
  note: Where["note"],
  commentId: string | null,
  wanted: Mentioned[],
): Promise<string[]> {
  const blind: string[] = [];
  const seeing: string[] = [];
  for (const { id, name } of wanted) {
    const eyes = { ...ctx, actor: { ...ctx.actor, employeeId: id } };
    const [seen] = await ctx.tx
      .select({ id: notes.id })
      .from(notes)
      .where(and(eq(notes.id, note.id), visibleNotes(eyes)));
    if (seen) seeing.push(id);
    else blind.push(name);
  }
  const { id: noteId, customerId, contactId, caseId } = note;
  await notify(ctx, seeing, {
    kind: "mention",
    noteId,
    customerId,
    contactId,
    caseId,
    details: commentId ? { comment: true } : {},
    key: `mention:${commentId ?? noteId}`,
  });
  return blind;
}
