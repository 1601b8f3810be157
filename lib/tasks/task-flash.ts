import type { Translate } from "@/lib/i18n/translator";
import type { TaskChange } from "./schema";

type Ticked = { title: string; isDone: boolean; next: string | null };

/** What is said when a task was ticked: also that another follows it. */
export function tickFlash(t: Translate, { title, isDone, next }: Ticked): string {
  if (!isDone) return t("tasks.reopened", { title });
  return next ? t("tasks.tickedWithNext", { title }) : t("tasks.ticked", { title });
}

type Changed = {
  change: TaskChange;
  count: number;
  left: number;
  title: string | null;
  next: string | null;
};

export function bulkTaskFlash(t: Translate, { change, count, left, title, next }: Changed): string {
  if (title !== null && (change === "done" || change === "open"))
    return tickFlash(t, { title, isDone: change === "done", next });
  if (change === "archive") return t("tasks.bulkArchived", { count });
  if (change === "restore") return t("tasks.bulkRestored", { count });
  return left > 0 ? t("tasks.bulkChangedBut", { count, left }) : t("tasks.bulkChanged", { count });
}
