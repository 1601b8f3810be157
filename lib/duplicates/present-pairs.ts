import type { Tools } from "@/lib/changes/present-changes";
import type { PairList } from "./list-pairs";
import { pairReasonText } from "./pair-reason-text";
import { pairReasons } from "./pairs-among";

export type PresentedPairs = ReturnType<typeof presentPairs>;

/** The queue of likely duplicates in the reader's language. `record`: it is one record's alone. */
export function presentPairs({ entity, pairs, scan }: PairList, record: string | null, tools: Tools) {
  const { t, format, tenant } = tools;
  const href = `/${tenant.slug}/merging/duplicates?entity=${entity}`;
  const merging = `/${tenant.slug}/merging?entity=${entity}`;
  const isRunning = scan?.state === "waiting" || scan?.state === "running";
  const step = (label: string, cursor: string | null) => ({
    label,
    href: cursor ? `${href}&cursor=${cursor}` : undefined,
  });
  return {
    entity,
    tabs: (["customers", "contacts"] as const).map((one) => ({
      label: t(`${one}.title`),
      href: `/${tenant.slug}/merging/duplicates?entity=${one}`,
      current: one === entity,
    })),
    rows: pairs.rows.map(({ low, high, score, reasons }) => ({
      key: `${low.id}-${high.id}`,
      ends: [low, high].map((end) => ({ ...end, href: `/${tenant.slug}/${entity}/${end.id}` })),
      score: t("duplicates.score", { score }),
      why: pairReasons
        .filter((reason) => reasons.includes(reason))
        .map((reason) => pairReasonText(reason, t))
        .join(", "),
      merge: {
        href: `${merging}&id=${low.id}&id=${high.id}`,
        name: t("duplicates.mergeNamed", { one: low.name, other: high.name }),
      },
      dismiss: { entity, lowId: low.id, highId: high.id },
      dismissName: t("duplicates.dismissNamed", { one: low.name, other: high.name }),
    })),
    progress:
      isRunning && scan
        ? {
            label: t("merging.progress"),
            value: scan.done,
            max: scan.total,
            text: t("merging.progressOf", { done: format.count(scan.done), total: format.count(scan.total) }),
          }
        : null,
    isEmpty: pairs.rows.length === 0 && !isRunning,
    run: isRunning && scan ? { id: scan.id, stamp: `${scan.state}:${scan.done}` } : null,
    whole: record ? { text: t("duplicates.whole"), href } : null,
    pager:
      pairs.previous || pairs.next
        ? {
            label: t("duplicates.pages"),
            summary: t("changes.page", { page: pairs.page }),
            previous: step(t("duplicates.surer"), pairs.previous),
            next: step(t("duplicates.lessSure"), pairs.next),
          }
        : null,
    texts: {
      title: t("duplicates.queue"),
      intro: t("duplicates.queueIntro"),
      searched:
        scan?.state === "done" ? t("duplicates.searched", { when: format.dateTime(scan.createdAt) }) : null,
      search: scan ? t("duplicates.searchAgain") : t("duplicates.search"),
      none: scan || record ? t("duplicates.none") : t("duplicates.neverSearched"),
      noneText: scan || record ? t("duplicates.noneText") : t("duplicates.neverSearchedText"),
      merge: t("duplicates.merge"),
      dismiss: t("duplicates.dismiss"),
      reload: t("merging.reload"),
    },
  };
}
