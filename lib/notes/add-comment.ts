import { noteComments } from "@/db/tenant/schema/notes";
import { command } from "@/lib/core/command";
import { notify } from "@/lib/notifications/notify";
import { lockNote } from "./lock-note";
import { CommentInput } from "./schema";
import { writeMentions } from "./write-mentions";

/** Answers a note: whom the comment mentions is told, and the note's author as well. */
export const addComment = command(
  { name: "add-comment", permission: "activity:write", input: CommentInput },
  async (ctx, { noteId, body }) => {
    const note = await lockNote(ctx, noteId);
    const [comment] = await ctx.tx
      .insert(noteComments)
      .values({ noteId, body, authorId: ctx.actor.employeeId })
      .returning({ id: noteComments.id });
    if (!comment) throw new Error("no row was inserted");
    const blind = await writeMentions(ctx, { note, commentId: comment.id, text: body });
    const { customerId, contactId, caseId, authorId } = note;
    // Somebody who is mentioned has been told: the key is the same.
    await notify(ctx, authorId ? [authorId] : [], {
      kind: "mention",
      noteId,
      customerId,
      contactId,
      caseId,
      details: { answer: true },
      key: `mention:${comment.id}`,
    });
    return { id: comment.id, noteId, blind };
  },
);
