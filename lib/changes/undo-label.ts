import type { Translate } from "@/lib/i18n/translator";
import type { PresentedLine } from "./present-changes";

/** Tells its button from those beside it, to who hears them one by one: whose change, of what, when. */
export function undoLabel(line: PresentedLine | undefined, name: string, when: string, t: Translate): string {
  const what = [line?.text, line?.subject?.text].filter(Boolean).join(" ");
  return t("changes.undoLabel", { name, what, when });
}
