import { and, eq, isNull, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { calls } from "@/db/tenant/schema/calls";
import { caseContacts, cases } from "@/db/tenant/schema/cases";
import { changeLog } from "@/db/tenant/schema/change-log";
import { meetingOccurrences, meetingParticipants, meetings } from "@/db/tenant/schema/meetings";
import { notes } from "@/db/tenant/schema/notes";
import { orders } from "@/db/tenant/schema/orders";
import { tasks } from "@/db/tenant/schema/tasks";
import { visibleCalls, visibleMeetings, visibleNotes, visibleTasks } from "@/lib/activities/visibility";
import { visibleCases } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";
import { visibleOrders } from "@/lib/orders/visibility";
import type { EventKind, TimelineFilter } from "./schema";

export type Scope = { of: "customer" | "contact" | "case"; id: string; changes: (SQL | undefined)[] };

/** Where events of a kind stand: their order has an index of its own, which gives the page's without reading the others. */
export type Branch = { kind: EventKind; from: SQL; id: SQLWrapper; at: SQLWrapper; where: SQL | undefined };

type Wanted = TimelineFilter & { activitiesOnly: boolean };
type Links = { customerId: SQLWrapper; contactId: SQLWrapper; caseId: SQLWrapper };

/** All that happened to a record, kind by kind, each as far as the actor may know of it; of changes `seenChanges` asks that. */
export function branchesOf(ctx: Ctx, scope: Scope, { kind, who, activitiesOnly }: Wanted): Branch[] {
  const { of, id } = scope;
  const about = (links: Links) =>
    sql`${{ customer: links.customerId, contact: links.contactId, case: links.caseId }[of]} = ${id}`;
  const by = (...people: SQLWrapper[]) =>
    who === null ? undefined : or(...people.map((person) => sql`${person} = ${who}`));
  const all: Branch[] = [
    ...scope.changes.map((changes) => ({
      kind: "change" as const,
      from: sql`${changeLog}`,
      id: changeLog.id,
      at: changeLog.at,
      where: and(changes, by(changeLog.actorId), toldByThemselves),
    })),
    {
      kind: "note",
      from: sql`${notes}`,
      id: notes.id,
      at: notes.createdAt,
      where: and(about(notes), isNull(notes.archivedAt), by(notes.authorId), visibleNotes(ctx)),
    },
    ...meetingBranches(ctx, scope, about(meetingOccurrences), by(meetings.ownerId)),
    {
      kind: "task",
      from: sql`${tasks}`,
      id: tasks.id,
      at: tasks.createdAt,
      where: and(
        about(tasks),
        isNull(tasks.archivedAt),
        by(tasks.ownerId, tasks.createdBy),
        visibleTasks(ctx),
      ),
    },
    {
      kind: "call",
      from: sql`${calls}`,
      id: calls.id,
      at: calls.startedAt,
      where: and(about(calls), isNull(calls.archivedAt), by(calls.employeeId), visibleCalls(ctx)),
    },
    ...caseBranches(ctx, scope, by(cases.ownerId)),
    ...(of === "contact"
      ? []
      : [
          {
            kind: "order" as const,
            from: sql`${orders}`,
            id: orders.id,
            at: orders.createdAt,
            where: and(
              eq(of === "customer" ? orders.customerId : orders.caseId, id),
              isNull(orders.archivedAt),
              by(orders.ownerId),
              visibleOrders(ctx),
            ),
          },
        ]),
  ];
  const isWanted = (found: EventKind) =>
    (kind === null || found === kind) && !(activitiesOnly && ["change", "case", "order"].includes(found));
  return all.filter((branch) => isWanted(branch.kind));
}

/** What the stream shows as things of their own, and what is nobody's affair, is no change beside them. */
const toldByThemselves = sql`(${changeLog.tableName} not in
  ('follows', 'note_mentions', 'task_followers', 'meeting_participants', 'notification_settings')
  and (${changeLog.operation} <> 'insert' or ${changeLog.tableName} not in
    ('notes', 'meetings', 'tasks', 'calls', 'cases', 'orders', 'case_lines', 'order_lines')))`;

/** Those about the record, and those that the person or the company takes part in. */
function meetingBranches(ctx: Ctx, { of, id }: Scope, about: SQL, by: SQL | undefined): Branch[] {
  const occurrence = {
    kind: "meeting" as const,
    id: meetingOccurrences.id,
    at: meetingOccurrences.startsAt,
  };
  const seen = and(isNull(meetings.archivedAt), isNull(meetings.cancelledAt), by, visibleMeetings(ctx));
  const joined = sql`${meetingOccurrences} join ${meetings} on ${meetings.id} = ${meetingOccurrences.meetingId}`;
  const own = { ...occurrence, from: joined, where: and(about, seen) };
  if (of === "case") return [own];
  const taker = of === "customer" ? meetingParticipants.customerId : meetingParticipants.contactId;
  return [
    own,
    {
      ...occurrence,
      from: sql`${joined} join ${meetingParticipants} on ${meetingParticipants.meetingId} = ${meetings.id}`,
      where: and(eq(taker, id), sql`(${about}) is not true`, seen),
    },
  ];
}

/** Cases that began: the customer's, those that the person takes part in, or the case itself. */
function caseBranches(ctx: Ctx, { of, id }: Scope, by: SQL | undefined): Branch[] {
  const begun = { kind: "case" as const, id: cases.id, at: cases.createdAt };
  const seen = and(isNull(cases.archivedAt), by, visibleCases(ctx));
  if (of === "case")
    return [{ ...begun, from: sql`${cases}`, where: and(eq(cases.id, id), by, visibleCases(ctx)) }];
  if (of === "customer")
    return [{ ...begun, from: sql`${cases}`, where: and(eq(cases.customerId, id), seen) }];
  const from = sql`${cases} join ${caseContacts} on ${caseContacts.caseId} = ${cases.id}`;
  return [{ ...begun, from, where: and(eq(caseContacts.contactId, id), seen) }];
}
