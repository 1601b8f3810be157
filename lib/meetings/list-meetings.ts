import { and, asc, desc, eq, gte, isNull, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { meetingOccurrences, meetingParticipants, meetings } from "@/db/tenant/schema/meetings";
import { visibleMeetings } from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";
import { optionalUuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";

const input = z.object({
  customerId: optionalUuid(),
  contactId: optionalUuid(),
  caseId: optionalUuid(),
  /** What is ahead from the next on, or what has been from the last on. */
  when: z.enum(["ahead", "past"]).default("ahead"),
});
export type MeetingRow = Awaited<ReturnType<typeof rowsOf>>[number];

/** So many are shown of either kind; the calendar has the rest. */
export const meetingsShown = 50;

/** When a customer's, a person's or a case's meetings take place. Of a person also those that they take part in. */
export const listMeetings = query(
  { name: "list-meetings", permission: "activity:read", input },
  (ctx, asked): Promise<MeetingRow[]> => rowsOf(ctx, asked),
);

async function rowsOf(ctx: Ctx, { customerId, contactId, caseId, when }: z.output<typeof input>) {
  const { endsAt, startsAt, id } = meetingOccurrences;
  const ofContact = sql`(${meetingOccurrences.contactId} = ${contactId} or ${meetingOccurrences.meetingId} in (
    select ${meetingParticipants.meetingId} from ${meetingParticipants} where ${meetingParticipants.contactId} = ${contactId}))`;
  return ctx.tx
    .select({
      key: id,
      id: meetings.id,
      title: meetings.title,
      startsAt,
      endsAt,
      allDay: meetings.allDay,
      timeZone: meetings.timeZone,
      isSeries: sql<boolean>`(${meetings.recurrence} is not null or ${meetings.seriesId} is not null)`,
      originalStart:
        sql<Date | null>`case when ${meetings.recurrence} is not null then ${meetingOccurrences.originalStart} end`.mapWith(
          (value) => (value === null ? null : new Date(value)),
        ),
      location: meetings.location,
      videoUrl: meetings.videoUrl,
      customerName: customers.name,
      ownerName: employees.name,
    })
    .from(meetingOccurrences)
    .innerJoin(meetings, eq(meetings.id, meetingOccurrences.meetingId))
    .leftJoin(customers, eq(customers.id, meetings.customerId))
    .innerJoin(employees, eq(employees.id, meetings.ownerId))
    .where(
      and(
        customerId ? eq(meetingOccurrences.customerId, customerId) : undefined,
        contactId ? ofContact : undefined,
        caseId ? eq(meetingOccurrences.caseId, caseId) : undefined,
        when === "ahead" ? gte(endsAt, ctx.now) : lt(endsAt, ctx.now),
        isNull(meetings.archivedAt),
        visibleMeetings(ctx),
      ),
    )
    .orderBy(...(when === "ahead" ? [asc(startsAt), asc(id)] : [desc(startsAt), desc(id)]))
    .limit(meetingsShown);
}
