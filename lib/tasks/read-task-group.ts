import { and, eq, gt, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import { tasks } from "@/db/tenant/schema/tasks";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import {
  beyond,
  type Cursor,
  cutPage,
  type Ordering,
  orderBy,
  type Page,
  readCursor,
} from "@/lib/core/paging";
import { type TaskFilter, type TaskGroup, taskGroups } from "./schema";
import { selectTasks, type TaskRow } from "./short-task";
import { taskWhere } from "./task-where";

export type TaskGroupPage = Page<TaskRow> & { group: TaskGroup };

/** The groups that a filter shows, in their order; archived tasks are one group. */
export const groupsOf = ({ group, archived }: TaskFilter): readonly TaskGroup[] =>
  group ? [group] : archived ? ["done"] : taskGroups;

/** The tasks of one group from the cursor on, `size` of them. */
export async function readTaskGroup(
  ctx: Ctx,
  filter: TaskFilter,
  group: TaskGroup,
  { cursor: cursorText, size }: { cursor: string | undefined; size: number },
): Promise<TaskGroupPage> {
  const cursor = readCursor(cursorText);
  const orderings = filter.archived ? archivedFirst : orderingsOf[group];
  // The page first, along an index; only its rows are then joined with what they are about.
  const page = ctx.tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(
      and(
        taskWhere(ctx, filter),
        filter.archived ? undefined : standsIn(ctx, group),
        orderings === byDay ? beyondDay(cursor) : beyond(orderings, cursor),
      ),
    )
    .orderBy(...orderBy(walkedBy(filter, group, orderings), cursor))
    .limit(size + 1);
  const rows = await selectTasks(ctx)
    .where(inArray(tasks.id, page))
    .orderBy(...orderBy(orderings, cursor));
  const keys = (row: TaskRow) =>
    group === "done" && !filter.archived ? [row.completedKey, row.id] : keyOf(row, group, filter);
  return { ...cutPage(rows, cursor, keys, size), group };
}

/** In one comparison, so that the index of days is walked from there; as alternatives, all that follows would be gathered and sorted. */
function beyondDay(cursor: Cursor | null): SQL | undefined {
  if (!cursor) return undefined;
  if (cursor.values.length !== byDay.length) throw notFound();
  const [day, time, id] = cursor.values;
  const place = sql`(${tasks.dueOn}, coalesce(${tasks.dueTime}, '24:00'), ${tasks.id})`;
  const edge = sql`(${day}::date, coalesce(${time}::time, '24:00'), ${id}::uuid)`;
  if (cursor.side === "before") return sql`(${tasks.dueOn} <= ${day}::date and ${place} < ${edge})`;
  return sql`(${tasks.dueOn} >= ${day}::date and ${place} > ${edge})`;
}

/** The order with what is alike in all rows before it, so that an index which begins with that is recognised. */
function walkedBy({ archived, whose }: TaskFilter, group: TaskGroup, orderings: Ordering[]): Ordering[] {
  if (archived || group === "done") return orderings;
  return [...(whose === "none" ? [nobody] : []), ...byDay];
}

function keyOf(row: TaskRow, group: TaskGroup, { archived }: TaskFilter): (string | null)[] {
  if (archived) return [row.archivedKey, row.id];
  return group === "undated" ? [row.id] : [row.dueOn, row.dueTime, row.id];
}

function standsIn({ today }: Ctx, group: TaskGroup): SQL | undefined {
  // Written out, as the indexes have it.
  if (group === "done") return sql`${tasks.statusKind} = 'done'`;
  const when = {
    overdue: lt(tasks.dueOn, today),
    today: eq(tasks.dueOn, today),
    coming: gt(tasks.dueOn, today),
    undated: isNull(tasks.dueOn),
  }[group];
  return and(sql`${tasks.statusKind} = 'open'`, when);
}

const nobody: Ordering = { by: tasks.ownerId, direction: "asc", nullable: true };
const id: Ordering = { by: tasks.id, direction: "asc", nullable: false };
const latest = (by: Ordering["by"]): Ordering[] => [
  { by, direction: "desc", nullable: false },
  { by: tasks.id, direction: "desc", nullable: false },
];
/** As the indexes have it: with an hour before those of the whole day, and last, in the order of their ids, those without a day. */
const byDay: Ordering[] = [
  { by: sql`${tasks.dueOn}`, direction: "asc", nullable: false },
  { by: sql`${tasks.dueTime}`, direction: "asc", nullable: true },
  id,
];
const orderingsOf: Record<TaskGroup, Ordering[]> = {
  overdue: byDay,
  today: byDay,
  coming: byDay,
  undated: [id],
  done: latest(tasks.completedAt),
};
const archivedFirst = latest(tasks.archivedAt);
