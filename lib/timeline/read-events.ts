import { eq, inArray, sql } from "drizzle-orm";
import { calls } from "@/db/tenant/schema/calls";
import { cases, type Names } from "@/db/tenant/schema/cases";
import { changeLog } from "@/db/tenant/schema/change-log";
import { employees } from "@/db/tenant/schema/employees";
import { meetingOccurrences, meetings } from "@/db/tenant/schema/meetings";
import { notes } from "@/db/tenant/schema/notes";
import { orders } from "@/db/tenant/schema/orders";
import { taskStatuses, tasks } from "@/db/tenant/schema/tasks";
import { type ChangeEntry, entriesOf } from "@/lib/changes/entries-of";
import type { Ctx } from "@/lib/core/context";
import type { EventKind } from "./schema";

type Place = { kind: EventKind; id: string; at: string };
type Known = { who: string | null; title: string };

/** An event with what is said of it. */
export type TimelineEvent = { id: string; at: Date } & (
  | { kind: "change"; entry: ChangeEntry }
  | ({ kind: "note"; isPrivate: boolean; isPinned: boolean } & Known)
  | ({ kind: "meeting"; meetingId: string; location: string | null; allDay: boolean } & Known)
  | ({ kind: "task"; status: Names; isDone: boolean; dueOn: string | null } & Known)
  | ({
      kind: "call";
      direction: "in" | "out";
      result: typeof calls.$inferSelect.result;
      seconds: number | null;
    } & Known)
  | ({ kind: "case" | "order"; number: string } & Known)
);

/** Reads what a page of events says, kind by kind. Whoever may see that an event is there may see this. */
export async function readEvents(ctx: Ctx, places: Place[]): Promise<TimelineEvent[]> {
  const idsOf = (kind: EventKind) => places.flatMap((place) => (place.kind === kind ? [place.id] : []));
  const said = new Map<string, TimelineEvent>();
  for (const kind of Object.keys(readers) as EventKind[]) {
    const ids = idsOf(kind);
    if (ids.length === 0) continue;
    for (const event of await readers[kind](ctx, ids)) said.set(`${kind} ${event.id}`, event);
  }
  return places.flatMap(({ kind, id, at }) => {
    const event = said.get(`${kind} ${id}`);
    return event ? [{ ...event, at: new Date(at) }] : [];
  });
}

type Read = (ctx: Ctx, ids: string[]) => Promise<TimelineEvent[]>;
/** When it was is known of its place. */
const at = new Date(0);
const named = <Row extends { who: string | null; title: string | null }>(row: Row) => ({
  ...row,
  title: row.title ?? "",
  at,
});

const readers: Record<EventKind, Read> = {
  change: async (ctx, ids) => {
    const rows = await ctx.tx
      .select()
      .from(changeLog)
      .where(inArray(changeLog.id, ids.map(Number)));
    const entries = await entriesOf(ctx, rows);
    return entries.map((entry) => ({ kind: "change", id: String(entry.id), at, entry }));
  },
  note: async ({ tx }, ids) =>
    (
      await tx
        .select({
          id: notes.id,
          who: employees.name,
          title: sql<string>`left(${notes.body}, 400)`,
          isPrivate: notes.isPrivate,
          isPinned: sql<boolean>`${notes.pinnedAt} is not null`,
        })
        .from(notes)
        .leftJoin(employees, eq(employees.id, notes.authorId))
        .where(inArray(notes.id, ids))
    ).map((row) => ({ kind: "note", ...named(row) })),
  meeting: async ({ tx }, ids) =>
    (
      await tx
        .select({
          id: meetingOccurrences.id,
          meetingId: meetings.id,
          who: employees.name,
          title: meetings.title,
          location: meetings.location,
          allDay: meetings.allDay,
        })
        .from(meetingOccurrences)
        .innerJoin(meetings, eq(meetings.id, meetingOccurrences.meetingId))
        .leftJoin(employees, eq(employees.id, meetings.ownerId))
        .where(inArray(meetingOccurrences.id, ids))
    ).map((row) => ({ kind: "meeting", ...named(row) })),
  task: async ({ tx }, ids) =>
    (
      await tx
        .select({
          id: tasks.id,
          who: employees.name,
          title: tasks.title,
          status: taskStatuses.names,
          isDone: sql<boolean>`${tasks.statusKind} = 'done'`,
          dueOn: tasks.dueOn,
        })
        .from(tasks)
        .innerJoin(taskStatuses, eq(taskStatuses.id, tasks.statusId))
        .leftJoin(employees, eq(employees.id, tasks.ownerId))
        .where(inArray(tasks.id, ids))
    ).map((row) => ({ kind: "task", ...named(row) })),
  call: async ({ tx }, ids) =>
    (
      await tx
        .select({
          id: calls.id,
          who: employees.name,
          title: calls.note,
          direction: calls.direction,
          result: calls.result,
          seconds: calls.durationSeconds,
        })
        .from(calls)
        .leftJoin(employees, eq(employees.id, calls.employeeId))
        .where(inArray(calls.id, ids))
    ).map((row) => ({ kind: "call", ...named(row) })),
  case: async ({ tx }, ids) =>
    (
      await tx
        .select({
          id: cases.id,
          who: employees.name,
          title: cases.title,
          number: sql<string>`${cases.number}::text`,
        })
        .from(cases)
        .leftJoin(employees, eq(employees.id, cases.ownerId))
        .where(inArray(cases.id, ids))
    ).map((row) => ({ kind: "case", ...named(row) })),
  order: async ({ tx }, ids) =>
    (
      await tx
        .select({ id: orders.id, who: employees.name, title: orders.title, number: orders.number })
        .from(orders)
        .leftJoin(employees, eq(employees.id, orders.ownerId))
        .where(inArray(orders.id, ids))
    ).map((row) => ({ kind: "order", ...named(row) })),
};
