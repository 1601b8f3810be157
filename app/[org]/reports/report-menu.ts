import type { Translate } from "@/lib/i18n/translator";

/** The reports there are, in their order; `current` is the one shown. */
export function reportMenu(org: string, t: Translate, current?: "pipeline" | "closed") {
  const base = `/${org}/reports`;
  return [
    {
      label: t("reports.pipelineTitle"),
      about: t("reports.pipelineAbout"),
      href: `${base}/pipeline`,
      current: current === "pipeline",
    },
    {
      label: t("reports.closedTitle"),
      about: t("reports.closedAbout"),
      href: `${base}/closed`,
      current: current === "closed",
    },
  ];
}
