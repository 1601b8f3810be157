import { batchExport } from "@/lib/request/batch-export";
import { exportTasks } from "@/lib/tasks/export-tasks";
import { taskCells, taskHeadings } from "@/lib/tasks/present-task-file";
import type { TaskGroup } from "@/lib/tasks/schema";

export const GET = batchExport({
  subject: "tasks",
  title: (t) => t("tasks.title"),
  read: (ctx, asked, from?: { group: TaskGroup; cursor: string | null }) =>
    exportTasks(ctx, { ...asked, from }),
  headings: taskHeadings,
  cells: taskCells,
});
