import { and, asc, eq, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { meetingParticipants, meetings } from "@/db/tenant/schema/meetings";
import { visibleLinks, visibleMeetings } from "@/lib/activities/visibility";
import { fullName } from "@/lib/contacts/rules";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { query } from "@/lib/core/query";
import { requireOccurrence } from "./lock-meeting";
import { participantEmail } from "./participant-email";
import { MeetingId } from "./schema";

/**
 * Everything about one meeting, also a cancelled or archived one. With `occurrence`, a series says the times of that one.
 * @throws DomainError `not_found`
 */
export const getMeeting = query(
  { name: "get-meeting", permission: "activity:read", input: MeetingId },
  async (ctx, { id, occurrence }) => {
    const row = await readMeeting(ctx, id);
    const at = row.recurrence !== null ? occurrence : null;
    const times = at ? await requireOccurrence(ctx, id, at) : {};
    return { ...row, ...times, occurrence: at, participants: await participantsOf(ctx, id) };
  },
);

async function readMeeting(ctx: Ctx, id: string) {
  const [row] = await ctx.tx
    .select({
      id: meetings.id,
      title: meetings.title,
      allDay: meetings.allDay,
      startsAt: meetings.startsAt,
      endsAt: meetings.endsAt,
      timeZone: meetings.timeZone,
      recurrence: meetings.recurrence,
      extraStarts: meetings.extraStarts,
      heldElsewhere: meetings.heldElsewhere,
      seriesId: meetings.seriesId,
      originalStart: meetings.originalStart,
      location: meetings.location,
      videoUrl: meetings.videoUrl,
      description: meetings.description,
      customerId: meetings.customerId,
      customerName: customers.name,
      contactId: meetings.contactId,
      contactFirstName: contacts.firstName,
      contactLastName: contacts.lastName,
      caseId: meetings.caseId,
      caseNumber: cases.number,
      caseTitle: cases.title,
      ownerId: meetings.ownerId,
      ownerName: employees.name,
      isPrivate: meetings.isPrivate,
      reminderMinutes: meetings.reminderMinutes,
      cancelledAt: meetings.cancelledAt,
      archivedAt: meetings.archivedAt,
      version: meetings.version,
    })
    .from(meetings)
    .leftJoin(customers, eq(customers.id, meetings.customerId))
    .leftJoin(contacts, eq(contacts.id, meetings.contactId))
    .leftJoin(cases, eq(cases.id, meetings.caseId))
    .innerJoin(employees, eq(employees.id, meetings.ownerId))
    .where(and(eq(meetings.id, id), visibleMeetings(ctx)));
  if (!row) throw notFound();
  return row;
}

/** Who takes part, as far as the actor may know of them. */
async function participantsOf(ctx: Ctx, meetingId: string) {
  const rows = await ctx.tx
    .select({
      id: meetingParticipants.id,
      employeeId: meetingParticipants.employeeId,
      contactId: meetingParticipants.contactId,
      customerId: meetingParticipants.customerId,
      email: participantEmail,
      ownName: sql<
        string | null
      >`coalesce(${employees.name}, ${customers.name}, ${meetingParticipants.name}, ${meetingParticipants.email})`,
      firstName: contacts.firstName,
      lastName: contacts.lastName,
      state: meetingParticipants.state,
      answeredAt: meetingParticipants.answeredAt,
      comment: meetingParticipants.comment,
      invitedAt: meetingParticipants.invitedAt,
      bouncedReason: meetingParticipants.bouncedReason,
    })
    .from(meetingParticipants)
    .leftJoin(employees, eq(employees.id, meetingParticipants.employeeId))
    .leftJoin(contacts, eq(contacts.id, meetingParticipants.contactId))
    .leftJoin(customers, eq(customers.id, meetingParticipants.customerId))
    .where(
      and(
        eq(meetingParticipants.meetingId, meetingId),
        visibleLinks(ctx, { ...meetingParticipants, caseId: sql`null::uuid` }),
      ),
    )
    .orderBy(asc(meetingParticipants.id));
  return rows.map(({ firstName, lastName, ownName, ...row }) => ({
    ...row,
    name: firstName === null ? (ownName ?? "") : fullName({ firstName, lastName }),
  }));
}
