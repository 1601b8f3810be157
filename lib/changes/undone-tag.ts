import type { Translate } from "@/lib/i18n/translator";
import type { Undoing } from "./unfinished-undoings";

/** Whether it was taken back; what is being taken back in the background isn't yet. */
export function undoneTag(isUndone: boolean, undoing: Undoing["state"] | null, t: Translate): string | null {
  if (undoing !== null) return t("changes.undoing", { state: undoing });
  return isUndone ? t("changes.wasUndone") : null;
}
