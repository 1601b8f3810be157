import { and, desc, inArray, isNull, sql } from "drizzle-orm";
import { tasks } from "@/db/tenant/schema/tasks";
import { visibleTasks } from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";
import { matches, matchesRowByRow, matchesSpellings } from "@/lib/core/search-pattern";
import type { Wanted } from "@/lib/customers/find-customers";
import { selectTasks, type TaskRow } from "@/lib/tasks/short-task";
import { taskText } from "@/lib/tasks/task-text";
import { newestHits } from "./newest-hits";

/** The best hits among tasks: what is still to be done first, then the newest. */
export async function findTasks(
  ctx: Ctx,
  typed: string,
  { limit, spellings }: Omit<Wanted, "also">,
): Promise<TaskRow[]> {
  const found = spellings ? matchesSpellings(taskText, spellings) : matches(taskText, typed);
  if (!found) return [];
  const ids = await newestHits(ctx, {
    id: tasks.id,
    found,
    foundRowByRow: spellings ? found : (matchesRowByRow(taskText, typed) ?? found),
    known: and(isNull(tasks.archivedAt), visibleTasks(ctx)),
    limit,
  });
  if (ids.length === 0) return [];
  return selectTasks(ctx)
    .where(inArray(tasks.id, ids))
    .orderBy(sql`${tasks.statusKind} = 'done'`, desc(tasks.id));
}
