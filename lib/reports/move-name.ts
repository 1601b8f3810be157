import type { Move } from "@/lib/cases/moves";
import type { Translate } from "@/lib/i18n/translator";

/** How a part of what changed in the pipeline is called. */
export function moveName(move: Move, t: Translate): string {
  const names: Record<Move, string> = {
    new: t("movements.new"),
    reopened: t("movements.reopened"),
    resumed: t("movements.resumed"),
    restored: t("movements.restored"),
    entered: t("movements.entered"),
    won: t("movements.won"),
    lost: t("movements.lost"),
    stalled: t("movements.stalled"),
    archived: t("movements.archived"),
    left: t("movements.left"),
    deleted: t("movements.deleted"),
    valueUp: t("movements.valueUp"),
    valueDown: t("movements.valueDown"),
    probabilityUp: t("movements.probabilityUp"),
    probabilityDown: t("movements.probabilityDown"),
    currency: t("movements.currency"),
    passed: t("movements.passed"),
  };
  return names[move];
}
