import { and, eq, isNull } from "drizzle-orm";
import { notifications } from "@/db/tenant/schema/notifications";
import { command } from "@/lib/core/command";
import { SeenRecord } from "./schema";

/** From the innermost to the outermost thing that a notification can be about: it leads to the first that it names. */
const links = [
  ["note", notifications.noteId],
  ["task", notifications.taskId],
  ["meeting", notifications.meetingId],
  ["call", notifications.callId],
  ["case", notifications.caseId],
  ["contact", notifications.contactId],
  ["customer", notifications.customerId],
] as const;

/** Whoever looks at a record has read what they were told of it, by whatever way they came. */
export const markRecordRead = command(
  { name: "mark-record-read", permission: "notification:write", input: SeenRecord },
  async (ctx, { kind, rowId }): Promise<void> => {
    const at = links.findIndex(([name]) => name === kind);
    const [, column] = links[at] ?? [];
    if (!column) return;
    await ctx.tx
      .update(notifications)
      .set({ readAt: ctx.now })
      .where(
        and(
          eq(notifications.employeeId, ctx.actor.employeeId),
          isNull(notifications.readAt),
          eq(column, rowId),
          ...links.slice(0, at).map(([, inner]) => isNull(inner)),
        ),
      );
  },
);
