import { statusColor } from "@/lib/cases/present-case";
import type { CurrencyStatuses, StatusPart } from "./get-status-report";
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
import { sumAmounts } from "./sum-amounts";

export const statusAddress = (asked: Asked, today: string) => readReportFilter(asked, today, "any");

export const statusFilter = ({ owner, pipeline, interval }: ReportAddress) => ({
  owner,
  pipeline,
  from: interval.from,
  to: interval.to,
});

/** Where every case stands, as the page shows it. */
export function presentStatusPage(
  report: CurrencyStatuses[],
  choices: ReportChoices,
  address: ReportAddress,
  tools: ReportTools,
) {
  const base = `/${tools.slug}/reports/statuses`;
  return {
    ...presentReportPage(base, address, reportChips(base, address, choices, tools), tools),
    sections: report.map((section) => presentStatuses(section, choices, address, tools)),
  };
}

/** One currency's statuses in words: a figure a kind, a chart, and the same numbers as a table, each linked to its rows. */
export function presentStatuses(
  { currency, parts }: CurrencyStatuses,
  { pipelines }: ReportChoices,
  address: ReportAddress,
  tools: ReportTools,
) {
  const { t, format } = tools;
  const { owner, pipeline, interval } = address;
  const rows = (kind: StatusPart["kind"], changes: Record<string, string | undefined> = {}) =>
    casesHref(tools.slug, {
      state: kind,
      owner,
      pipeline,
      currency,
      ...(kind === "won" || kind === "lost"
        ? { closedFrom: interval.from ?? undefined, closedTo: interval.to ?? undefined }
        : {}),
      ...changes,
    });
  const partRows = ({ kind, statusId, pipelineId }: StatusPart) =>
    rows(kind, { status: statusId, pipeline: pipelineId ?? pipeline });
  const pipelineOf = ({ pipelineId }: StatusPart) =>
    pipelines.find(({ id }) => id === pipelineId)?.name ?? "";
  // Won and Lost are of all pipelines: there the name doesn't say which.
  const nameOf = (part: StatusPart) =>
    pipelines.length > 1 && (part.kind === "won" || part.kind === "lost")
      ? `${pipelineOf(part)} · ${part.name}`
      : part.name;
  const kindNames = {
    open: t("reports.openNow"),
    stalled: t("reports.stalledNow"),
    won: t("reports.won"),
    lost: t("reports.lost"),
  };
  return {
    currency,
    counted: t("reports.statusesCounted", { currency, interval: intervalText(interval, tools) }),
    missing: null,
    figures: (["open", "stalled", "won", "lost"] as const).map((kind) => {
      const own = parts.filter((part) => part.kind === kind);
      return {
        label: kindNames[kind],
        text: format.roundMoney(sumAmounts(own.map(({ value }) => value)) ?? "0", currency),
        note: t("reports.wonCases", { count: own.reduce((sum, { count }) => sum + count, 0) }),
        href: rows(kind),
      };
    }),
    measure: t("reports.chartCount"),
    bars: parts.map((part) => ({
      label: nameOf(part),
      value: part.count,
      text: format.count(part.count),
      tone: statusColor(part.kind, part.colorSlot),
      href: partRows(part),
    })),
    groups: [],
    axisText: (count: number) => format.compact(count),
    table: statusTable(
      parts.map((part) => ({ ...part, name: nameOf(part), href: partRows(part) })),
      currency,
      kindNames,
      tools,
    ),
  };
}

function statusTable(
  parts: (StatusPart & { href: string })[],
  currency: string,
  kindNames: Record<StatusPart["kind"], string>,
  tools: ReportTools,
): ReportTable {
  const { t } = tools;
  const cell = cellsOf(tools);
  return {
    key: "statuses",
    title: t("reports.byStatus"),
    columns: [
      t("reports.status"),
      t("reports.kind"),
      t("reports.count"),
      t("reports.value", { currency }),
      t("reports.weighted", { currency }),
    ],
    rows: parts.map(({ name, kind, count, value, weighted, href }): Cell[] => [
      cell.name(name),
      cell.name(kindNames[kind]),
      cell.count(count, href),
      cell.amount(count, value, href),
      cell.amount(count, weighted, href),
    ]),
  };
}

/** The table of the page, as a file. */
export function presentStatusFile(
  { report, choices }: { report: CurrencyStatuses[]; choices: ReportChoices },
  address: ReportAddress,
  tools: ReportPageTools,
): ReportFile {
  const { t, today } = tools;
  return {
    name: `${t("reports.statusesTitle")} ${today}`,
    sections: report.map((section) => ({
      currency: section.currency,
      tables: [presentStatuses(section, choices, address, tools).table],
    })),
    currencyHeading: t("reports.currency"),
  };
}
