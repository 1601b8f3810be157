import { and, eq, gt, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import { tasks } from "@/db/tenant/schema/tasks";
import type { Ctx } from "@/lib/core/context";
import { beyond, cutPage, type Ordering, orderBy, type Page, readCursor } from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import { TaskFilter, type TaskGroup, taskGroups } from "./schema";
import { selectTasks, type TaskRow } from "./short-task";
import { taskWhere } from "./task-where";

export type TaskGroupPage = Page<TaskRow> & { group: TaskGroup };

/** So many of each group stand on the page; one group alone is paged. */
const shownOf: Record<TaskGroup, number> = { overdue: 50, today: 50, coming: 50, undated: 50, done: 10 };

/** The tasks of a view in their groups, by the organisation's day; of archived ones one group alone, the latest first. */
export const listTasks = query(
  { name: "list-tasks", permission: "activity:read", input: TaskFilter },
  async (ctx, filter): Promise<TaskGroupPage[]> => {
    const groups = filter.group ? [filter.group] : filter.archived ? ["done" as const] : taskGroups;
    const pages: TaskGroupPage[] = [];
    for (const group of groups) pages.push(await readGroup(ctx, filter, group));
    return pages;
  },
);

async function readGroup(ctx: Ctx, filter: TaskFilter, group: TaskGroup): Promise<TaskGroupPage> {
  const cursor = readCursor(filter.group ? filter.cursor : undefined);
  const orderings = filter.archived ? archivedFirst : orderingsOf[group];
  const size = filter.group ? 50 : shownOf[group];
  // The page first, along an index; only its rows are then joined with what they are about.
  const page = ctx.tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(
      and(
        taskWhere(ctx, filter),
        filter.archived ? undefined : standsIn(ctx, group),
        beyond(orderings, cursor),
      ),
    )
    .orderBy(...orderBy(orderings, cursor))
    .limit(size + 1);
  const rows = await selectTasks(ctx)
    .where(inArray(tasks.id, page))
    .orderBy(...orderBy(orderings, cursor));
  const keys = (row: TaskRow) =>
    group === "done" && !filter.archived ? [row.completedKey, row.id] : keyOf(row, group, filter);
  return { ...cutPage(rows, cursor, keys, size), group };
}

function keyOf(row: TaskRow, group: TaskGroup, { archived }: TaskFilter): (string | null)[] {
  if (archived) return [row.archivedAt?.toISOString() ?? null, row.id];
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

const id: Ordering = { by: tasks.id, direction: "asc", nullable: false };
const latest = (by: Ordering["by"]): Ordering[] => [
  { by, direction: "desc", nullable: false },
  { by: tasks.id, direction: "desc", nullable: false },
];
/** As the indexes have it: with an hour before those of the whole day. */
const byDay: Ordering[] = [
  { by: tasks.dueOn, direction: "asc", nullable: false },
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
