import { and, eq, isNull } from "drizzle-orm";
import { noteComments } from "@/db/tenant/schema/notes";
import { command } from "@/lib/core/command";
import { DomainError, notFound } from "@/lib/core/errors";
import { can } from "@/lib/core/permissions";
import { lockNote } from "./lock-note";
import { CommentId } from "./schema";

/** Takes a comment away: one's own, or, for an administrator, anybody's. */
export const removeComment = command(
  { name: "remove-comment", permission: "activity:write", input: CommentId },
  async (ctx, { id }) => {
    const [comment] = await ctx.tx
      .select({ noteId: noteComments.noteId, authorId: noteComments.authorId })
      .from(noteComments)
      .where(and(eq(noteComments.id, id), isNull(noteComments.archivedAt)));
    if (!comment) throw notFound();
    await lockNote(ctx, comment.noteId);
    if (comment.authorId !== ctx.actor.employeeId && !can(ctx.actor.role, "setting:write")) {
      throw new DomainError("forbidden", "forbidden");
    }
    await ctx.tx.update(noteComments).set({ archivedAt: ctx.now }).where(eq(noteComments.id, id));
    return { id, noteId: comment.noteId };
  },
);
