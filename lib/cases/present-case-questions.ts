import type { Translate } from "@/lib/i18n/translator";

/** What is asked before a case is won or lost. */
export function closingTexts(outcome: "won" | "lost", t: Translate) {
  const isWon = outcome === "won";
  return {
    title: isWon ? t("cases.winTitle") : t("cases.loseTitle"),
    reason: isWon ? t("cases.whyWon") : t("cases.whyLost"),
    choose: t("cases.choose"),
    optional: t("cases.optional"),
    competitor: t("cases.competitor"),
    closedOn: t("cases.closedOn"),
    submit: isWon ? t("cases.winButton") : t("cases.loseButton"),
    cancel: t("cases.cancel"),
    calendar: t("cases.calendar"),
    unknownDate: t("cases.unknownDate"),
  };
}

/** What is asked before a case is put on ice, or of one that is, again. */
export function stallingTexts(isStalled: boolean, t: Translate) {
  return {
    title: isStalled ? t("pipelines.stallAgainTitle") : t("pipelines.stallTitle"),
    status: t("cases.status"),
    until: t("pipelines.until"),
    untilHint: t("pipelines.untilHint"),
    reason: t("pipelines.whyStalled"),
    submit: isStalled ? t("cases.save") : t("pipelines.stall"),
    cancel: t("cases.cancel"),
    calendar: t("cases.calendar"),
    unknownDate: t("cases.unknownDate"),
  };
}
