import { notifications } from "@/db/tenant/schema/notifications";
import type { Ctx } from "@/lib/core/context";

type New = typeof notifications.$inferInsert;
export type Notice = Pick<New, "kind" | "details" | "key"> &
  Partial<
    Pick<
      New,
      "customerId" | "contactId" | "caseId" | "taskId" | "meetingId" | "noteId" | "callId" | "actorId"
    >
  >;

/**
 * Tells people of something, in the transaction that is the reason; nobody is told of what they did themselves. Whether a person
 * wants to know of it, and may, is asked when it is shown or mailed. With a `key`, each is told once, whoever asks how often.
 */
export async function notify(ctx: Ctx, employeeIds: Iterable<string>, notice: Notice): Promise<void> {
  const actorId = notice.actorId === undefined ? ctx.actor.employeeId : notice.actorId;
  const told = [...new Set(employeeIds)].filter((id) => id !== actorId);
  if (told.length === 0) return;
  await ctx.tx
    .insert(notifications)
    .values(told.map((employeeId) => ({ ...notice, actorId, employeeId })))
    .onConflictDoNothing({ target: [notifications.employeeId, notifications.key] });
}
