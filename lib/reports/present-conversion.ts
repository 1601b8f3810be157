import { type StayEnd, stayEnds } from "@/lib/cases/stay-ends";
import type { Translate } from "@/lib/i18n/translator";
import type { PipelineConversion, StatusConversion } from "./get-conversion";
import { intervalText, type ReportChoices, reportChips } from "./present-report-filters";
import { presentReportPage } from "./present-report-page";
import { type Asked, type ReportAddress, readReportFilter } from "./read-report-filter";
import type { ReportFile } from "./report-file";
import {
  type Cell,
  casesHref,
  cellsOf,
  type ReportPageTools,
  type ReportTable,
  type ReportTools,
} from "./report-table";

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
    tables: {
      outcome: outcomeTable(statuses, rows, tools),
      standing: standingTable(statuses, rows, tools),
      probability: probabilityTable(statuses, tools),
    },
    adoptions: adoptions(statuses, tools),
  };
}

type Rows = (status: StatusConversion, end?: StayEnd | "left") => string;

const rowsOf =
  ({ owner, interval }: ReportAddress, { slug }: ReportTools): Rows =>
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
    { key: "elsewhere", label: t("conversion.elsewhere"), tone: 5 },
    { key: "back", label: t("conversion.back"), tone: "warn" },
    { key: "lost", label: t("conversion.lost"), tone: "danger" },
  ] as const satisfies { key: StayEnd; label: string; tone: unknown }[];
}

function outcomeTable(statuses: StatusConversion[], rows: Rows, tools: ReportTools): ReportTable {
  const { t } = tools;
  const cell = cellsOf(tools);
  const names: Record<StayEnd, string> = {
    on: t("conversion.on"),
    back: t("conversion.back"),
    stalled: t("conversion.stalled"),
    lost: t("conversion.lost"),
    elsewhere: t("conversion.elsewhere"),
    still: t("conversion.still"),
  };
  const others = stayEnds.filter((end) => end !== "on");
  return {
    key: "outcome",
    title: t("conversion.outcome"),
    note: t("conversion.onNote"),
    columns: [
      t("conversion.status"),
      t("conversion.entered"),
      names.on,
      t("conversion.onShare"),
      ...others.map((end) => names[end]),
    ],
    rows: statuses.map((status) => [
      cell.name(status.name),
      cell.count(status.entered, rows(status)),
      cell.count(status.ends.on, rows(status, "on")),
      cell.share(status.ends.on, status.entered),
      ...others.map((end) => cell.count(status.ends[end], rows(status, end))),
    ]),
  };
}

function standingTable(statuses: StatusConversion[], rows: Rows, tools: ReportTools): ReportTable {
  const { t, format } = tools;
  const cell = cellsOf(tools);
  const days = (value: number | null): Cell =>
    value === null
      ? { kind: "number", text: "–", raw: "" }
      : { kind: "number", text: format.number(value.toFixed(1)), raw: value.toFixed(1) };
  return {
    key: "standing",
    title: t("conversion.standing"),
    columns: [
      t("conversion.status"),
      t("conversion.left"),
      t("conversion.leftMedian"),
      t("conversion.leftMean"),
      t("conversion.still"),
      t("conversion.stillMedian"),
      t("conversion.stillMean"),
    ],
    rows: statuses.map((status) => [
      cell.name(status.name),
      cell.count(status.entered - status.ends.still, rows(status, "left")),
      days(status.left.median),
      days(status.left.mean),
      cell.count(status.ends.still, rows(status, "still")),
      days(status.still.median),
      days(status.still.mean),
    ]),
  };
}

function probabilityTable(statuses: StatusConversion[], tools: ReportTools): ReportTable {
  const { t, format, slug } = tools;
  const cell = cellsOf(tools);
  const bound = (share: number | null): Cell =>
    share === null
      ? { kind: "number", text: "–", raw: "" }
      : { kind: "number", text: format.percent(share * 100), raw: (share * 100).toFixed(1) };
  return {
    key: "probability",
    title: t("conversion.probability"),
    note: t("conversion.probabilityNote"),
    columns: [
      t("conversion.status"),
      t("conversion.set"),
      t("conversion.share"),
      t("conversion.low"),
      t("conversion.high"),
      t("conversion.closed"),
      t("conversion.won"),
    ],
    rows: statuses.map(({ statusId, name, probabilityPercent, history }) => [
      cell.name(name),
      { kind: "number", text: format.percent(probabilityPercent), raw: String(probabilityPercent) },
      cell.share(history.won, history.closed),
      bound(history.low),
      bound(history.high),
      cell.count(history.closed, casesHref(slug, { stood: statusId, state: "closed" })),
      cell.count(history.won, casesHref(slug, { stood: statusId, state: "won" })),
    ]),
  };
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
