import { asc, eq, type SQL, sql } from "drizzle-orm";
import { employees } from "@/db/tenant/schema/employees";
import { meetingParticipants, meetings } from "@/db/tenant/schema/meetings";
import type { Ctx } from "@/lib/core/context";
import type { CalendarEvent } from "./calendar-text";
import { participantEmail } from "./participant-email";

export type StoredEvent = CalendarEvent & {
  id: string;
  seriesId: string | null;
  ownerId: string;
  videoUrl: string | null;
  heldElsewhere: boolean;
};

const columns = {
  id: meetings.id,
  seriesId: meetings.seriesId,
  ownerId: meetings.ownerId,
  uid: meetings.uid,
  sequence: meetings.sequence,
  recurrenceId: meetings.originalStart,
  title: meetings.title,
  allDay: meetings.allDay,
  startsAt: meetings.startsAt,
  endsAt: meetings.endsAt,
  timeZone: meetings.timeZone,
  recurrence: meetings.recurrence,
  excludedStarts: meetings.excludedStarts,
  extraStarts: meetings.extraStarts,
  heldElsewhere: meetings.heldElsewhere,
  location: meetings.location,
  videoUrl: meetings.videoUrl,
  description: meetings.description,
  isCancelled: sql<boolean>`(${meetings.cancelledAt} is not null)`,
  changedAt: meetings.updatedAt,
  ownerName: employees.name,
  ownerEmail: employees.email,
};

/** Meetings as calendars write them, without who takes part. Whether whoever gets them may, the caller asks (`where`). */
export async function readEvents({ tx }: Ctx, where: SQL | undefined): Promise<StoredEvent[]> {
  const rows = await tx
    .select(columns)
    .from(meetings)
    .innerJoin(employees, eq(employees.id, meetings.ownerId))
    .where(where)
    .orderBy(asc(meetings.startsAt), asc(meetings.id));
  return rows.map(({ ownerName, ownerEmail, ...row }) => ({
    ...row,
    location: [row.location, row.videoUrl].filter(Boolean).join(", ") || null,
    organiser: ownerEmail ? { name: ownerName, email: ownerEmail } : null,
    attendees: [],
  }));
}

/** Who takes part and can be written to. */
export async function readAttendees({ tx }: Ctx, meetingId: string) {
  const rows = await tx
    .select({
      id: meetingParticipants.id,
      email: participantEmail,
      name: sql<string>`coalesce(${meetingParticipants.name},
        (select e.name from employees e where e.id = ${meetingParticipants.employeeId}),
        (select concat_ws(' ', c.first_name, c.last_name) from contacts c where c.id = ${meetingParticipants.contactId}),
        (select c.name from customers c where c.id = ${meetingParticipants.customerId}), ${meetingParticipants.email})`,
      state: meetingParticipants.state,
    })
    .from(meetingParticipants)
    .where(eq(meetingParticipants.meetingId, meetingId));
  return rows.flatMap((row) => (row.email ? [{ ...row, email: row.email }] : []));
}
