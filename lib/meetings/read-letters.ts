import { eq, sql } from "drizzle-orm";
import { meetingInvitations, meetings } from "@/db/tenant/schema/meetings";
import type { Ctx, Tenant } from "@/lib/core/context";
import { env } from "@/lib/core/env";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import type { Mail } from "@/lib/mail/queue-mail";
import { type CalendarEvent, calendarText } from "./calendar-text";
import { repetitionText } from "./present-repetition";
import { longTimeText, timeText } from "./present-time";
import { readAttendees, readEvents, type StoredEvent } from "./read-events";
import { replyToken } from "./reply-token";

const atOnce = 200;

type Waiting = typeof meetingInvitations.$inferSelect;
type Letter = { invitation: Waiting; mail: Mail };

/** The messages that wait in an organisation, and the rows that they answer. */
export async function readLetters(ctx: Ctx): Promise<{ ids: string[]; written: Letter[] }> {
  const waiting = await ctx.tx.select().from(meetingInvitations).orderBy(meetingInvitations.id).limit(atOnce);
  const written: Letter[] = [];
  for (const meetingId of new Set(waiting.map((one) => one.meetingId))) {
    const [event] = await readEvents(ctx, sql`${eq(meetings.id, meetingId)}`);
    const attendees = await readAttendees(ctx, meetingId);
    for (const invitation of newestOf(waiting.filter((one) => one.meetingId === meetingId))) {
      const to = invitation.participantId
        ? attendees.find(({ id }) => id === invitation.participantId)
        : invitation.email && { id: "", email: invitation.email, name: invitation.name ?? invitation.email };
      // Called off since: who is to hear of that has a message of its own.
      const isLate = invitation.method === "request" && event?.isCancelled;
      if (event && to && !isLate)
        written.push({ invitation, mail: letterTo(to, { ...event, attendees }, invitation, ctx.tenant) });
    }
  }
  return { ids: waiting.map(({ id }) => id), written };
}

/** Of several changes in a moment everybody hears the last. */
function newestOf(waiting: Waiting[]): Waiting[] {
  const key = (one: Waiting) =>
    `${one.participantId ?? one.email} ${one.method} ${one.originalStart?.getTime() ?? ""}`;
  return [...new Map(waiting.map((one) => [key(one), one])).values()];
}

function letterTo(
  to: { id: string; email: string; name: string },
  event: StoredEvent,
  invitation: Waiting,
  tenant: Tenant,
): Mail {
  const { locale, timeZone, currency } = tenant;
  const t = translatorFor(locale);
  const tools = { t, format: formatterFor(locale, timeZone, currency), actor: { locale }, tenant };
  const isCancelled = invitation.method === "cancel";
  const told = occurrenceOf(event, invitation);
  const kind = isCancelled ? "cancel" : invitation.sequence > 0 ? "update" : "request";
  const { organisationId } = tenant;
  const token = to.id && replyToken({ organisationId, participantId: to.id, sequence: event.sequence });
  const link = isCancelled || !token ? "" : `${env().appUrl}/invitation/meeting/${token}`;
  const values = {
    kind,
    title: event.title,
    time: timeText(told, tools),
    place: event.location ?? "",
    organiser: event.organiser?.name ?? tenant.name,
    organisation: tenant.name,
    description: event.description ?? "",
    link,
  };
  const text = [
    [
      t("meetings.mailText", { ...values, time: longTimeText(told, tools) }),
      repetitionText(told.recurrence, tools, told.extraStarts.length),
    ]
      .filter(Boolean)
      .join("\n"),
    values.place && t("meetings.mailPlace", values),
    values.description,
    link && t("meetings.mailAnswer", values),
  ];
  const attendees = to.id ? event.attendees : [{ ...to, state: "needs_action" as const }];
  return {
    to: to.email,
    locale,
    subject: t("meetings.mailSubject", values),
    text: text.filter(Boolean).join("\n\n"),
    calendar: {
      method: isCancelled ? "CANCEL" : "REQUEST",
      text: calendarText([{ ...told, attendees }], { method: isCancelled ? "CANCEL" : "REQUEST" }),
    },
    refused: to.id
      ? { job: "note-refused-invitation", payload: { organisationId, participantId: to.id } }
      : undefined,
  };
}

/** What the message is about: the whole meeting, or the occurrence that was called off. */
function occurrenceOf(event: StoredEvent, { originalStart, method, sequence }: Waiting): CalendarEvent {
  const isCancelled = method === "cancel";
  if (!originalStart) return { ...event, isCancelled, sequence: Math.max(sequence, event.sequence) };
  const length = event.endsAt.getTime() - event.startsAt.getTime();
  return {
    ...event,
    isCancelled,
    recurrenceId: originalStart,
    startsAt: originalStart,
    endsAt: new Date(originalStart.getTime() + length),
    recurrence: null,
    excludedStarts: [],
    extraStarts: [],
  };
}
