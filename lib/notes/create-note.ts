import { command } from "@/lib/core/command";
import { checkLinks } from "@/lib/meetings/check-links";
import { checkCategory } from "./check-category";
import { insertNote } from "./insert-note";
import { NoteInput } from "./schema";

/** Writes a note on a customer, a contact, a case or the organisation's wall, and tells whom it mentions. */
export const createNote = command(
  { name: "create-note", permission: "activity:write", input: NoteInput },
  async (ctx, { customerId, contactId, caseId, isPinned, ...plain }) => {
    const links = await checkLinks(ctx, { customerId, contactId, caseId });
    await checkCategory(ctx, plain.categoryId);
    return insertNote(ctx, {
      ...plain,
      ...links,
      authorId: ctx.actor.employeeId,
      pinnedAt: isPinned ? ctx.now : null,
    });
  },
);
