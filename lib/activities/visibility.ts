import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { calls } from "@/db/tenant/schema/calls";
import { cases } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { meetingParticipants, meetings } from "@/db/tenant/schema/meetings";
import { notes } from "@/db/tenant/schema/notes";
import { tasks } from "@/db/tenant/schema/tasks";
import type { Seer } from "@/lib/core/context";

type Links = { customerId: SQLWrapper; contactId: SQLWrapper; caseId: SQLWrapper };

/**
 * Whether the actor may know of every record that an activity is about. Each is looked up by its key when a row is looked at: as
 * joins, or as lists of all that is hidden, they would keep a page from costing no more than its rows.
 */
export function visibleLinks(ctx: Seer, of: Links): SQL {
  const me = ctx.actor.employeeId;
  // Names that nobody gives a table whose rows are asked about.
  const isHidden = sql`linked.visibility = 'owner' and linked.owner_id <> ${me}`;
  const isSeen = (id: SQLWrapper, lookup: SQL) => sql`(${id} is null or (${lookup}) is not true)`;
  const among = (table: SQLWrapper, id: SQLWrapper) =>
    isSeen(id, sql`select true from ${table} linked where linked.id = ${id} and ${isHidden}`);
  const amongCases = isSeen(
    of.caseId,
    sql`select true from ${cases} linked_case left join ${customers} linked on linked.id = linked_case.customer_id and ${isHidden}
      where linked_case.id = ${of.caseId} and (linked.id is not null or linked_case.visibility = 'owner' and linked_case.owner_id <> ${me})`,
  );
  return sql`(${among(customers, of.customerId)} and ${among(contacts, of.contactId)} and ${amongCases})`;
}

/** The same of many activities at once: what is hidden is few, and is gathered once. Cases are asked of unless the actor may know of them. */
export function visibleLinksOfMany(
  ctx: Seer,
  { customerId, contactId, caseId }: Omit<Links, "caseId"> & Partial<Links>,
): SQL {
  const me = ctx.actor.employeeId;
  const hidden = (table: SQLWrapper) =>
    sql`select linked.id from ${table} linked where linked.visibility = 'owner' and linked.owner_id <> ${me}`;
  const isSeen = (id: SQLWrapper, among: SQL) => sql`(${id} is null or ${id} not in (${among}))`;
  const isSeenCase =
    caseId &&
    isSeen(
      caseId,
      sql`${hidden(cases)} union all
        select linked_case.id from ${cases} linked_case where linked_case.customer_id in (${hidden(customers)})`,
    );
  return sql`(${isSeen(customerId, hidden(customers))} and ${isSeen(contactId, hidden(contacts))} and ${isSeenCase ?? sql`true`})`;
}

/** Which tasks the actor may know of. Present in every read, count, sum, search, export and row lock, as each of these. */
export const visibleTasks = (ctx: Seer, links = visibleLinks(ctx, tasks)): SQL => links;

export const visibleCalls = (ctx: Seer, links = visibleLinks(ctx, calls)): SQL => links;

/** A private note is its author's alone, whoever else may see what it is about. */
export const visibleNotes = (ctx: Seer, links = visibleLinks(ctx, notes)): SQL =>
  sql`((not ${notes.isPrivate} or ${notes.authorId} = ${ctx.actor.employeeId}) and ${links})`;

/** A private meeting is its organiser's and its participants'. That somebody is busy then, everybody may know. */
export const visibleMeetings = (ctx: Seer, links = visibleLinks(ctx, meetings)): SQL =>
  sql`((not ${meetings.isPrivate} or ${meetings.ownerId} = ${ctx.actor.employeeId} or exists (
    select from ${meetingParticipants} taker where taker.meeting_id = ${meetings.id}
      and taker.employee_id = ${ctx.actor.employeeId})) and ${links})`;
