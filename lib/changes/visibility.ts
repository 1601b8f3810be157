import { inArray, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { calendarAccounts, calendarFeeds } from "@/db/tenant/schema/calendar-links";
import { calls } from "@/db/tenant/schema/calls";
import { caseContacts, caseLines, cases } from "@/db/tenant/schema/cases";
import { changeLog } from "@/db/tenant/schema/change-log";
import { contactCategories, contactRoles, contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { meetingParticipants, meetings } from "@/db/tenant/schema/meetings";
import { noteComments, noteMentions, notes } from "@/db/tenant/schema/notes";
import { follows, notificationSettings } from "@/db/tenant/schema/notifications";
import { orderLines, orders } from "@/db/tenant/schema/orders";
import { savedViews } from "@/db/tenant/schema/settings";
import { taskFollowers, tasks } from "@/db/tenant/schema/tasks";
import { visibleLinks } from "@/lib/activities/visibility";
import { visibleCases } from "@/lib/cases/visibility";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { visibleCustomers } from "@/lib/customers/visibility";
import { visibleOrders } from "@/lib/orders/visibility";
import { activitySeen } from "./activity-seen";
import { customerTables } from "./customer-tables";
import { settingTables } from "./setting-tables";

const named = (column: string) => sql.raw(`coalesce(change_log.new, change_log.old) ->> '${column}'`);

/**
 * Which entries of the change log the actor may know of: those about customers, persons and cases that they may see
 * now, and about what hangs on them. An entry about a link needs both its ends. A table that is not named here is
 * nobody's to see. Whoever knows of which tables the entries are says so (`among`): the whole takes the planner 80 ms.
 */
export function visibleChanges(ctx: Ctx, among?: string[]): SQL {
  const table = changeLog.tableName;
  const rowId = changeLog.rowId;
  const caseId = sql`coalesce(${named("case_id")},
    (select ${caseLines.caseId}::text from ${caseLines} where ${caseLines.id} = ${rowId}),
    (select ${caseContacts.caseId}::text from ${caseContacts} where ${caseContacts.id} = ${rowId}))::uuid`;
  const orderId = sql`coalesce(${named("order_id")},
    (select ${orderLines.orderId}::text from ${orderLines} where ${orderLines.id} = ${rowId}))::uuid`;
  const contactOf = (link: typeof contactRoles | typeof caseContacts | typeof contactCategories) =>
    sql`coalesce(${named("contact_id")},
      (select ${link.contactId}::text from ${link} where ${link.id} = ${rowId}))::uuid`;
  const rules: [string[], () => SQL][] = [
    [["customers"], () => sql`${customerSeen(ctx, rowId)} or ${goneAndSeen(ctx, customers)}`],
    [["contacts"], () => sql`${contactSeen(ctx, rowId)} or ${goneAndSeen(ctx, contacts)}`],
    [
      ["cases"],
      () => sql`${caseSeen(ctx, rowId)} or (${goneAndSeen(ctx, cases)} and ${customerOfLogSeen(ctx)})`,
    ],
    [customerTables, () => customerOfLogSeen(ctx)],
    [
      ["contact_roles"],
      () => sql`${customerOfLogSeen(ctx)} and ${contactSeen(ctx, contactOf(contactRoles))}`,
    ],
    [["contact_categories"], () => sql`${contactSeen(ctx, contactOf(contactCategories))}`],
    [["case_lines"], () => caseSeen(ctx, caseId)],
    [["case_contacts"], () => sql`${caseSeen(ctx, caseId)} and ${contactSeen(ctx, contactOf(caseContacts))}`],
    [["orders"], () => sql`${customerOfLogSeen(ctx)} and ${orderSeen(ctx, rowId)}`],
    [["order_lines"], () => sql`${customerOfLogSeen(ctx)} and ${orderSeen(ctx, orderId)}`],
    [["saved_views"], () => viewSeen(ctx)],
    [["not_duplicates"], () => pairSeen(ctx)],
    [["meetings"], () => activitySeen(ctx, meetings, rowId)],
    [["tasks"], () => activitySeen(ctx, tasks, rowId)],
    [["notes"], () => activitySeen(ctx, notes, rowId)],
    [["calls"], () => activitySeen(ctx, calls, rowId)],
    [
      ["meeting_participants"],
      () => sql`${activitySeen(ctx, meetings, hangsOn("meeting_id", meetingParticipants, meetingParticipants.meetingId))}
      and ${participantSeen(ctx)}`,
    ],
    [
      ["task_followers"],
      () => sql`${activitySeen(ctx, tasks, hangsOn("task_id", taskFollowers, taskFollowers.taskId))}`,
    ],
    [
      ["note_comments"],
      () => sql`${activitySeen(ctx, notes, hangsOn("note_id", noteComments, noteComments.noteId))}`,
    ],
    [
      ["note_mentions"],
      () => sql`${activitySeen(ctx, notes, hangsOn("note_id", noteMentions, noteMentions.noteId))}`,
    ],
    [["calendar_feeds"], () => ofMine(ctx, calendarFeeds)],
    [["calendar_accounts"], () => ofMine(ctx, calendarAccounts)],
    [
      ["follows"],
      () => sql`${hangsOn("employee_id", follows, follows.employeeId)} = ${ctx.actor.employeeId}`,
    ],
    [
      ["notification_settings"],
      () =>
        sql`${hangsOn("employee_id", notificationSettings, notificationSettings.employeeId)} = ${ctx.actor.employeeId}`,
    ],
  ];
  const asked = rules.filter(([tables]) => !among || tables.some((name) => among.includes(name)));
  const whens = asked.map(([tables, seen]) => sql`when ${inArray(table, tables)} then ${seen()}`);
  const others = inArray(table, [...settingTables, "tags"]);
  return whens.length > 0 ? sql`case ${sql.join(whens, sql` `)} else ${others} end` : others;
}

type Id = SQL | typeof changeLog.rowId;

// Of one row by its key: as `exists` the planner would rather read whole tables once than look a page of entries up.
const customerSeen = (ctx: Ctx, id: Id | typeof changeLog.customerId) =>
  sql`(select true from ${customers} where ${customers.id} = ${id} and ${visibleCustomers(ctx)})`;
const contactSeen = (ctx: Ctx, id: Id) =>
  sql`(select true from ${contacts} where ${contacts.id} = ${id} and ${visibleContacts(ctx)})`;
const caseSeen = (ctx: Ctx, id: Id) =>
  sql`(select true from ${cases} where ${cases.id} = ${id} and ${visibleCases(ctx)})`;
/** Also of an order that is no more: then its customer alone decides. */
const orderSeen = (ctx: Ctx, id: Id) =>
  sql`not exists (select from ${orders} where ${orders.id} = ${id} and not ${visibleOrders(ctx)})`;
const customerOfLogSeen = (ctx: Ctx) =>
  sql`(${changeLog.customerId} is null or ${customerSeen(ctx, changeLog.customerId)})`;

/** A row that is no more (its making was undone) is judged by what it was last. */
function goneAndSeen(ctx: Ctx, table: typeof customers | typeof contacts | typeof cases): SQL {
  return sql`(not exists (select from ${table} where ${table.id} = ${changeLog.rowId}) and exists (
    select from ${lastValues} where gone.old ->> 'visibility' = 'everyone' or gone.old ->> 'owner_id' = ${ctx.actor.employeeId}))`;
}

/** Both records of a pair must be seen. */
function pairSeen(ctx: Ctx): SQL {
  const ends = [sql`(${named("low_id")})::uuid`, sql`(${named("high_id")})::uuid`];
  const both = (seen: (ctx: Ctx, id: SQL) => SQL) =>
    sql.join(
      ends.map((id) => seen(ctx, id)),
      sql` and `,
    );
  return sql`(${both(customerSeen)} or ${both(contactSeen)})`;
}

/** A saved view is its owner's, and everybody's while it is shared. */
function viewSeen(ctx: Ctx): SQL {
  const me = ctx.actor.employeeId;
  return sql`(exists (select from ${savedViews} where ${savedViews.id} = ${changeLog.rowId}
      and (${savedViews.isShared} or ${savedViews.ownerId} = ${me}))
    or (not exists (select from ${savedViews} where ${savedViews.id} = ${changeLog.rowId}) and exists (
      select from ${lastValues} where (gone.old ->> 'is_shared')::boolean or gone.old ->> 'owner_id' = ${me})))`;
}

/** What an entry's row hangs on: as the entry says, else as the row does. */
const hangsOn = (column: string, table: { id: AnyPgColumn } & SQLWrapper, parent: AnyPgColumn) =>
  sql`coalesce(${named(column)}, (select ${parent}::text from ${table} where ${table.id} = ${changeLog.rowId}))::uuid`;

/** What is one person's own affair. */
const ofMine = (ctx: Ctx, table: typeof calendarFeeds | typeof calendarAccounts): SQL =>
  sql`${hangsOn("employee_id", table, table.employeeId)} = ${ctx.actor.employeeId}`;

/** Who takes part is a record too, and may be hidden. */
function participantSeen(ctx: Ctx): SQL {
  const of = (column: AnyPgColumn, name: string) => hangsOn(name, meetingParticipants, column);
  return visibleLinks(ctx, {
    customerId: of(meetingParticipants.customerId, "customer_id"),
    contactId: of(meetingParticipants.contactId, "contact_id"),
    caseId: sql`null::uuid`,
  });
}

const lastValues = sql`(select last.old from change_log last where last.row_id = ${changeLog.rowId}
  and last.operation = 'delete' order by last.id desc limit 1) gone`;
