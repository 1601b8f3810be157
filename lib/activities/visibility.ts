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
 * Whether the actor may know of every record that an activity is about. Hidden customers, contacts and cases are few and are read
 * by their keys, so the condition costs the same however many activities there are.
 */
export function visibleLinks(ctx: Ctx, of: Links): SQL {
  const me = ctx.actor.employeeId;
  const hidden = (table: SQLWrapper, id: SQLWrapper) => sql`exists (select from ${table} hidden
    where hidden.id = ${id} and hidden.visibility = 'owner' and hidden.owner_id <> ${me})`;
  return sql`(not ${hidden(sql`${customers}`, of.customerId)} and not ${hidden(sql`${contacts}`, of.contactId)}
    and not ${hidden(sql`${cases}`, of.caseId)}
    and not exists (select from ${cases} about join ${customers} hidden on hidden.id = about.customer_id
      where about.id = ${of.caseId} and hidden.visibility = 'owner' and hidden.owner_id <> ${me}))`;
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
