import type { Translate } from "@/lib/i18n/translator";
import type { BulkChange } from "./schema";

/** What is said when many rows were changed: how many. */
export function bulkFlash(
  t: Translate,
  { count, change, total }: { count: number; change: BulkChange; total?: number },
): string {
  if (total) return t("merging.bulkBegun", { count: total });
  if (change === "archive") return t("views.bulkArchived", { count });
  return change === "restore" ? t("views.bulkRestored", { count }) : t("views.bulkChanged", { count });
}
