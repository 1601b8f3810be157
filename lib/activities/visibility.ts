import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { calls } from "@/db/tenant/schema/calls";
import { cases } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { meetingParticipants, meetings } from "@/db/tenant/schema/meetings";
import { notes } from "@/db/tenant/schema/notes";
import { tasks } from "@/db/tenant/schema/tasks";
import type { Ctx } from "@/lib/core/context";

type Links = { customerId: SQLWrapper; contactId: SQLWrapper; caseId: SQLWrapper };

/**
 * Whether the actor may know of every record that an activity is about. What is hidden from them are few records with indexes of
 * their own, read once a statement and looked up row by row: as joins they would keep a list from walking its order's index.
 */
export function visibleLinks(ctx: Ctx, of: Links): SQL {
  const me = ctx.actor.employeeId;
  const hidden = (table: SQLWrapper) => sql`select hidden.id from ${table} hidden
    where hidden.visibility = 'owner' and hidden.owner_id <> ${me}`;
  const isSeen = (id: SQLWrapper, among: SQL) => sql`(${id} is null or ${id} not in (${among}))`;
  const hiddenCases = sql`${hidden(cases)} union all select about.id from ${customers} hidden
    join ${cases} about on about.customer_id = hidden.id where hidden.visibility = 'owner' and hidden.owner_id <> ${me}`;
  return sql`(${isSeen(of.customerId, hidden(customers))} and ${isSeen(of.contactId, hidden(contacts))}
    and ${isSeen(of.caseId, hiddenCases)})`;
}

/** Which tasks the actor may know of. Present in every read, count, sum, search, export and row lock, as each of these. */
export const visibleTasks = (ctx: Ctx): SQL => visibleLinks(ctx, tasks);

export const visibleCalls = (ctx: Ctx): SQL => visibleLinks(ctx, calls);

/** A private note is its author's alone, whoever else may see what it is about. */
export const visibleNotes = (ctx: Ctx): SQL =>
  sql`((not ${notes.isPrivate} or ${notes.authorId} = ${ctx.actor.employeeId}) and ${visibleLinks(ctx, notes)})`;

/** A private meeting is its organiser's and its participants'. That somebody is busy then, everybody may know. */
export const visibleMeetings = (ctx: Ctx): SQL =>
  sql`((not ${meetings.isPrivate} or ${meetings.ownerId} = ${ctx.actor.employeeId} or exists (
    select from ${meetingParticipants} taker where taker.meeting_id = ${meetings.id}
      and taker.employee_id = ${ctx.actor.employeeId})) and ${visibleLinks(ctx, meetings)})`;
