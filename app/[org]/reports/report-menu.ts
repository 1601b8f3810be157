import type { Translate } from "@/lib/i18n/translator";

/** The reports there are, in their order; a key is also the last part of the address. */
const reports = {
  pipeline: (t: Translate) => ({ label: t("reports.pipelineTitle"), about: t("reports.pipelineAbout") }),
  closed: (t: Translate) => ({ label: t("reports.closedTitle"), about: t("reports.closedAbout") }),
  statuses: (t: Translate) => ({ label: t("reports.statusesTitle"), about: t("reports.statusesAbout") }),
  conversion: (t: Translate) => ({ label: t("conversion.title"), about: t("conversion.about") }),
  movements: (t: Translate) => ({ label: t("movements.title"), about: t("movements.about") }),
  targets: (t: Translate) => ({ label: t("targets.title"), about: t("targets.about") }),
};
type ReportKey = keyof typeof reports;

/** As tabs and as the page that lists them; `current` is the one shown. */
export function reportMenu(org: string, t: Translate, current?: ReportKey) {
  return (Object.keys(reports) as ReportKey[]).map((key) => ({
    ...reports[key](t),
    href: `/${org}/reports/${key}`,
    current: current === key,
  }));
}

export const reportTitle = (key: ReportKey, t: Translate) => reports[key](t).label;

/** What every report's page says around itself, by its key; see `ReportFrame`. */
export function reportFrame(org: string, t: Translate, key: ReportKey) {
  return {
    title: reportTitle(key, t),
    parent: { label: t("reports.title"), href: `/${org}/reports` },
    menu: reportMenu(org, t, key),
    texts: { menu: t("reports.menu"), filters: t("reports.filters"), print: t("reports.print") },
  };
}
