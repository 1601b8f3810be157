import { and, eq, gte, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { cases } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { meetingOccurrences, meetingParticipants, meetings } from "@/db/tenant/schema/meetings";
import { visibleMeetings } from "@/lib/activities/visibility";
import { CalendarState } from "@/lib/calendar/schema";
import type { Ctx } from "@/lib/core/context";
import { beyond, cutPage, type Ordering, orderBy, readCursor } from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import { instantOf } from "./clock";

export type MeetingFileRow = Awaited<ReturnType<typeof read>>[number];

const rowsPerBatch = 5000;
const inTime: Ordering[] = [
  { by: meetingOccurrences.startsAt, direction: "asc", nullable: false },
  { by: meetingOccurrences.id, direction: "asc", nullable: false },
];
const Asked = CalendarState.extend({ cursor: z.string().max(1000).optional() });
type Asked = z.output<typeof Asked>;

/**
 * A stretch of the meetings ahead for a file, from the day that the calendar shows: of those whose calendars are shown, or of its customer.
 * What the reader may not know of is left out.
 */
export const exportMeetings = query(
  { name: "export-meetings", permission: "activity:read", input: Asked },
  async (ctx, asked) => {
    const rows = await read(ctx, asked);
    return cutPage(rows, readCursor(asked.cursor), ({ at, key }) => [at, key], rowsPerBatch);
  },
);

function read(ctx: Ctx, { day, who, customer, cursor: cursorText }: Asked) {
  const cursor = readCursor(cursorText);
  const { startsAt, endsAt, id } = meetingOccurrences;
  const ids = sql`${sql.param(who.length > 0 ? who : [ctx.actor.employeeId])}::uuid[]`;
  const takePart = sql`(${meetings.ownerId} = any(${ids}) or ${meetings.id} in (
    select ${meetingParticipants.meetingId} from ${meetingParticipants}
     where ${meetingParticipants.employeeId} = any(${ids}) and ${meetingParticipants.state} <> 'declined'))`;
  return ctx.tx
    .select({
      key: id,
      at: sql<string>`${startsAt}::text`,
      title: meetings.title,
      startsAt,
      endsAt,
      allDay: meetings.allDay,
      timeZone: meetings.timeZone,
      isSeries: sql<boolean>`(${meetings.recurrence} is not null or ${meetings.seriesId} is not null)`,
      location: meetings.location,
      videoUrl: meetings.videoUrl,
      customerName: customers.name,
      contactName: sql<
        string | null
      >`nullif(concat_ws(' ', ${contacts.firstName}, ${contacts.lastName}), '')`,
      caseTitle: cases.title,
      ownerName: employees.name,
    })
    .from(meetingOccurrences)
    .innerJoin(meetings, eq(meetings.id, meetingOccurrences.meetingId))
    .innerJoin(employees, eq(employees.id, meetings.ownerId))
    .leftJoin(customers, eq(customers.id, meetings.customerId))
    .leftJoin(contacts, eq(contacts.id, meetings.contactId))
    .leftJoin(cases, eq(cases.id, meetings.caseId))
    .where(
      and(
        gte(endsAt, instantOf(`${day ?? ctx.today}T00:00`, ctx.tenant.timeZone)),
        customer ? eq(meetingOccurrences.customerId, customer) : takePart,
        isNull(meetings.archivedAt),
        isNull(meetings.cancelledAt),
        visibleMeetings(ctx),
        beyond(inTime, cursor),
      ),
    )
    .orderBy(...orderBy(inTime, cursor))
    .limit(rowsPerBatch + 1);
}
