import type { Translate } from "@/lib/i18n/translator";

/** By what a batch was written where that is no everyday change: an import, an undoing, a merge, an erasing. */
export function noteOf(t: Translate, verb: string): string | null {
  if (verb === "undo-batch") return t("changes.byUndo");
  if (verb === "sync-calendar") return t("calendarLinks.byCalendar");
  if (verb === "erase-person") return t("privacy.byErasure");
  if (verb === "apply-retention") return t("privacy.byRetention");
  if (verb.startsWith("merge-")) return t("merging.byMerge");
  if (/^(change|set)-(customers|contacts|cases)\b/.test(verb)) return t("merging.byBulk");
  return verb.startsWith("import-") ? t("changes.byImport") : null;
}
