import type { StayEnd } from "@/lib/cases/stay-ends";
import type { Translate } from "@/lib/i18n/translator";
import { conversionTables, type StatusCases } from "./conversion-tables";
import type { PipelineConversion, StatusConversion } from "./get-conversion";
import { intervalText, type ReportChoices, reportChips } from "./present-report-filters";
import { presentReportPage } from "./present-report-page";
import { type Asked, type ReportAddress, readReportFilter } from "./read-report-filter";
import type { ReportFile } from "./report-file";
import { casesHref, cellsOf, type ReportPageTools, type ReportTools } from "./report-table";

export const conversionAddress = (asked: Asked, today: string) => readReportFilter(asked, today);

export function presentConversionPage(
  report: PipelineConversion[],
  choices: ReportChoices,
  address: ReportAddress,
  tools: ReportTools,
) {
  const base = `/${tools.slug}/reports/conversion`;
  return {
    ...presentReportPage(base, address, reportChips(base, address, choices, tools), tools),
    counted: tools.t("conversion.counted", { interval: intervalText(address.interval, tools) }),
    pipelines: report.map((pipeline) => presentConversion(pipeline, address, tools)),
  };
}

/** All pipelines' statuses in one table: each row names its pipeline first. */
export function presentConversionFile(
  report: PipelineConversion[],
  address: ReportAddress,
  tools: ReportPageTools,
): ReportFile {
  const { t, today } = tools;
  const cell = cellsOf(tools);
  const sections = report.map((pipeline) => ({
    name: pipeline.name,
    tables: Object.values(presentConversion(pipeline, address, tools).tables),
  }));
  const tables = (sections[0]?.tables ?? []).map((first) => ({
    ...first,
    columns: [t("reports.pipeline"), ...first.columns],
    rows: sections.flatMap(({ name, tables: own }) =>
      (own.find(({ key }) => key === first.key)?.rows ?? []).map((row) => [cell.name(name), ...row]),
    ),
  }));
  return {
    name: `${t("conversion.title")} ${today}`,
    sections: [{ currency: null, tables }],
    currencyHeading: t("reports.currency"),
  };
}

/** One pipeline's statuses in words: where their cases went, how long they stood, and what may be adopted. */
export function presentConversion(
  { pipelineId, name, statuses }: PipelineConversion,
  address: ReportAddress,
  tools: ReportTools,
) {
  const { t } = tools;
  const cell = cellsOf(tools);
  const rows = rowsOf(address, tools);
  return {
    pipelineId,
    name,
    chart: t("conversion.chart"),
    series: endsOf(t),
    bars: statuses
      .filter(({ entered }) => entered > 0)
      .map((status) => ({
        label: status.name,
        values: status.ends,
        text: t("conversion.barText", { share: cell.share(status.ends.on, status.entered).text }),
        href: rows(status),
      })),
    tables: conversionTables(statuses, rows, tools),
    adoptions: adoptions(statuses, tools),
  };
}

const rowsOf =
  ({ owner, interval }: ReportAddress, { slug }: ReportTools): StatusCases =>
  ({ statusId }, end) =>
    casesHref(slug, {
      owner,
      stood: statusId,
      stoodFrom: interval.from ?? undefined,
      stoodTo: interval.to ?? undefined,
      stoodUntil: end,
    });

function endsOf(t: Translate) {
  return [
    { key: "on", label: t("conversion.on"), tone: "ok" },
    { key: "still", label: t("conversion.still"), tone: "info" },
    { key: "stalled", label: t("conversion.stalled"), tone: "neutral" },
    { key: "elsewhere", label: t("conversion.elsewhere"), tone: 4 },
    { key: "back", label: t("conversion.back"), tone: "warn" },
    { key: "lost", label: t("conversion.lost"), tone: "danger" },
  ] as const satisfies { key: StayEnd; label: string; tone: unknown }[];
}

/** Where history says another probability than the one set. */
function adoptions(statuses: StatusConversion[], { t, format }: ReportTools) {
  return statuses.flatMap(({ statusId, version, name, kind, probabilityPercent, history }) => {
    const { closed, won, low, high } = history;
    const percent = Math.round((won / closed) * 100);
    if (kind !== "open" || closed === 0 || percent === probabilityPercent) return [];
    const then = format.percent(percent);
    return [
      {
        name,
        fields: { id: statusId, version: String(version), probabilityPercent: String(percent) },
        text: t("conversion.adoptRow", {
          now: format.percent(probabilityPercent),
          then,
          count: closed,
          low: format.percent((low ?? 0) * 100),
          high: format.percent((high ?? 0) * 100),
        }),
        label: t("conversion.adoptLabel", { then, name }),
      },
    ];
  });
}
