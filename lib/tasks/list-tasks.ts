import { query } from "@/lib/core/query";
import { groupsOf, readTaskGroup, type TaskGroupPage } from "./read-task-group";
import { TaskFilter, type TaskGroup } from "./schema";

/** So many of each group stand on the page; one group alone is paged. */
const shownOf: Record<TaskGroup, number> = { overdue: 50, today: 50, coming: 50, undated: 50, done: 10 };

/** The tasks of a view in their groups, by the organisation's day; of archived ones one group alone, the latest first. */
export const listTasks = query(
  { name: "list-tasks", permission: "activity:read", input: TaskFilter },
  async (ctx, filter): Promise<TaskGroupPage[]> => {
    const pages: TaskGroupPage[] = [];
    for (const group of groupsOf(filter)) {
      const [cursor, size] = filter.group ? [filter.cursor, 50] : [undefined, shownOf[group]];
      pages.push(await readTaskGroup(ctx, filter, group, { cursor, size }));
    }
    return pages;
  },
);
