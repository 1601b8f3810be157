import { leftNames } from "@/lib/bulk/left-names";
import type { Translate } from "@/lib/i18n/translator";
import { bulkFlash } from "@/lib/views/bulk-flash";
import type { CaseKnown } from "./case-list-words";
import type { changeCases } from "./change-cases";
import { isClosed } from "./rules";

export type PresentedCaseBulk = ReturnType<typeof presentCaseBulk>;

/** What many cases can be given at once: the statuses by pipeline, the endings, the reasons by outcome. */
export function presentCaseBulk(
  { statuses, reasons }: Pick<CaseKnown, "statuses" | "reasons">,
  t: Translate,
) {
  const labels = new Set(
    statuses.map(({ kind, pipelineName }) =>
      isClosed(kind) ? t("pipelines.endings") : (pipelineName ?? ""),
    ),
  );
  return {
    statuses: [...labels].map((label) => ({
      label,
      options: statuses
        .filter(
          ({ kind, pipelineName }) => label === (isClosed(kind) ? t("pipelines.endings") : pipelineName),
        )
        .map(({ id, kind, name }) => ({ value: id, name, kind })),
    })),
    reasons: (["won", "lost"] as const).map((outcome) => ({
      outcome,
      label: outcome === "won" ? t("cases.whyWon") : t("cases.whyLost"),
      options: reasons.filter((reason) => reason.outcome === outcome),
    })),
    texts: {
      status: t("cases.status"),
      choose: t("cases.choose"),
      setStatus: t("cases.setStatus"),
      until: t("pipelines.until"),
      why: t("pipelines.whyStalledShort"),
      reason: t("cases.reason"),
      competitor: t("cases.competitor"),
      closedOn: t("cases.closedOn"),
      expectedClose: t("cases.expectedClose"),
      setExpectedClose: t("cases.setExpectedClose"),
    },
  };
}

/** What is said when many cases were changed: how many, and how many could not be. */
export function caseBulkFlash(
  t: Translate,
  { count, change, left, total }: Awaited<ReturnType<typeof changeCases>>,
) {
  if (total) return bulkFlash(t, { count, change: "restore", total });
  const isLoose = change !== "status" && change !== "expectedClose";
  const said = isLoose ? bulkFlash(t, { count, change }) : t("views.bulkChanged", { count });
  return left.rows > 0 ? `${said} ${t("cases.bulkLeft", { count: left.rows })} ${leftNames(t, left)}` : said;
}
