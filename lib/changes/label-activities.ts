import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { calls } from "@/db/tenant/schema/calls";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { meetingParticipants, meetings } from "@/db/tenant/schema/meetings";
import { noteComments, noteMentions, notes } from "@/db/tenant/schema/notes";
import { taskFollowers, tasks } from "@/db/tenant/schema/tasks";
import { visibleCalls, visibleMeetings, visibleNotes, visibleTasks } from "@/lib/activities/visibility";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { visibleCustomers } from "@/lib/customers/visibility";

type Among = (table: { id: SQLWrapper }) => SQL;

const person = sql`concat_ws(' ', ${contacts.firstName}, ${contacts.lastName})`;
/** The first line of what somebody wrote, without its marks. */
const beginning = (text: SQLWrapper) => sql`left(regexp_replace(regexp_replace(regexp_replace(
  split_part(${text}, chr(10), 1),
  '^\\s*(#{1,3}|[-*•]|\\d{1,3}[.)])\\s+', ''),
  '\\[([^]]+)\\]\\([^()\\s]+\\)', '\\1', 'g'),
  '\\*{1,2}(\\S[^*]*)\\*{1,2}', '\\1', 'g'), 60)`;

/** Before a label that is a telephone number, to be written as people write it: SQL can't. */
export const numberMark = "\u0001";

/** What people did, called after how it begins. */
export function labelActivities(ctx: Ctx, among: Among): SQL[] {
  return [
    sql`select ${meetings.id}, ${meetings.title} from ${meetings} where ${among(meetings)} and ${visibleMeetings(ctx)}`,
    sql`select ${tasks.id}, ${tasks.title} from ${tasks} where ${among(tasks)} and ${visibleTasks(ctx)}`,
    sql`select ${notes.id}, ${beginning(notes.body)} from ${notes} where ${among(notes)} and ${visibleNotes(ctx)}`,
    sql`select ${calls.id}, coalesce(nullif(${person}, ''), ${customers.name}, ${numberMark} || ${calls.number}, '')
          from ${calls}
          left join ${contacts} on ${contacts.id} = ${calls.contactId} and ${visibleContacts(ctx)}
          left join ${customers} on ${customers.id} = ${calls.customerId} and ${visibleCustomers(ctx)}
         where ${among(calls)} and ${visibleCalls(ctx)}`,
  ];
}

/** Who takes part, who follows, what is said of a note. */
export function labelHangingOnActivities(ctx: Ctx, among: Among): SQL[] {
  return [
    sql`select ${meetingParticipants.id}, coalesce(${employees.name}, ${customers.name}, nullif(${person}, ''),
           ${meetingParticipants.name}, ${meetingParticipants.email}) from ${meetingParticipants}
          join ${meetings} on ${meetings.id} = ${meetingParticipants.meetingId}
          left join ${employees} on ${employees.id} = ${meetingParticipants.employeeId}
          left join ${customers} on ${customers.id} = ${meetingParticipants.customerId}
          left join ${contacts} on ${contacts.id} = ${meetingParticipants.contactId}
         where ${among(meetingParticipants)} and ${visibleMeetings(ctx)}
           and (${customers.id} is null or ${visibleCustomers(ctx)}) and (${contacts.id} is null or ${visibleContacts(ctx)})`,
    sql`select ${taskFollowers.id}, ${employees.name} from ${taskFollowers}
          join ${tasks} on ${tasks.id} = ${taskFollowers.taskId}
          join ${employees} on ${employees.id} = ${taskFollowers.employeeId}
         where ${among(taskFollowers)} and ${visibleTasks(ctx)}`,
    sql`select ${noteComments.id}, ${beginning(noteComments.body)} from ${noteComments}
          join ${notes} on ${notes.id} = ${noteComments.noteId} where ${among(noteComments)} and ${visibleNotes(ctx)}`,
    sql`select ${noteMentions.id}, ${employees.name} from ${noteMentions}
          join ${notes} on ${notes.id} = ${noteMentions.noteId}
          join ${employees} on ${employees.id} = ${noteMentions.employeeId}
         where ${among(noteMentions)} and ${visibleNotes(ctx)}`,
  ];
}
