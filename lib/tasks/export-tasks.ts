import { query } from "@/lib/core/query";
import { groupsOf, readTaskGroup } from "./read-task-group";
import { TaskExportAsked } from "./schema";

const rowsPerBatch = 5000;

/** A stretch of the tasks of a view for a file, group after group as they stand on the page; `from` is where to go on. */
export const exportTasks = query(
  { name: "export-tasks", permission: "activity:read", input: TaskExportAsked },
  async (ctx, { from, ...filter }) => {
    const groups = groupsOf(filter);
    const group = from?.group ?? groups[0] ?? "done";
    const place = { cursor: from?.cursor ?? undefined, size: rowsPerBatch };
    const { rows, next } = await readTaskGroup(ctx, filter, group, place);
    const after = groups[groups.indexOf(group) + 1];
    return { rows, next: next ? { group, cursor: next } : after ? { group: after, cursor: null } : null };
  },
);
