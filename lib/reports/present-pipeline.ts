import { monthStart } from "@/lib/core/dates";
import type { CurrencyPipeline, MonthSum } from "./get-pipeline-report";
import { periods } from "./interval";
import { type ReportChoices, reportChips } from "./present-report-filters";
import { presentReportPage } from "./present-report-page";
import { type Asked, type ReportAddress, readReportFilter } from "./read-report-filter";
import type { ReportFile } from "./report-file";
import { casesHref, cellsOf, type ReportPageTools, type ReportTable, type ReportTools } from "./report-table";

const monthsFilled = 36;

export const pipelineAddress = (asked: Asked, today: string) => readReportFilter(asked, today, "any");

export function presentPipelinePage(
  report: CurrencyPipeline[],
  choices: ReportChoices,
  address: ReportAddress,
  tools: ReportTools,
) {
  const base = `/${tools.slug}/reports/pipeline`;
  return {
    ...presentReportPage(base, address, reportChips(base, address, choices, tools), tools),
    sections: report.map((section) => presentPipeline(section, address.owner, tools)),
  };
}

export function presentPipelineFile(
  report: CurrencyPipeline[],
  { owner }: ReportAddress,
  tools: ReportPageTools,
): ReportFile {
  const { t, today } = tools;
  return {
    name: `${t("reports.pipelineTitle")} ${today}`,
    sections: report.map((section) => ({
      currency: section.currency,
      tables: Object.values(presentPipeline(section, owner, tools).tables),
    })),
    currencyHeading: t("reports.currency"),
  };
}

/** One currency's pipeline in words: figures, charts, and the same numbers as tables, each linked to its rows. */
export function presentPipeline(section: CurrencyPipeline, owner: string | undefined, tools: ReportTools) {
  const { t, format, slug } = tools;
  const { currency, count, withValue, value, weighted } = section;
  const rows = (changes: Record<string, string> = {}) =>
    casesHref(slug, { state: "open", owner, currency, ...changes });
  const months = withoutGaps(section.months);
  // Without a single value there is nothing to weigh: then the charts show how many.
  const drawsCount = weighted === null;
  const drawn = (sum: { count: number; weighted: string | null }) =>
    drawsCount ? sum.count : Number(sum.weighted ?? 0);
  const money = (amount: string | null) => format.roundMoney(amount ?? "0", currency);
  const said = (sum: { count: number; weighted: string | null }) =>
    drawsCount ? format.count(sum.count) : format.amount(sum.weighted ?? "0");
  return {
    currency,
    counted: t("reports.pipelineCounted", { count, currency }),
    missing: withValue < count ? t("reports.withoutValue", { count: count - withValue }) : null,
    figures: [
      { label: t("reports.weightedValue"), text: money(weighted), href: rows() },
      { label: t("reports.openValue"), text: money(value), href: rows() },
      { label: t("reports.openCases"), text: format.count(count), href: rows() },
    ],
    measure: drawsCount ? t("reports.chartCount") : t("reports.chartWeighted", { currency }),
    bars: section.statuses.map((status) => ({
      label: status.name,
      value: drawn(status),
      text: said(status),
      slot: status.colorSlot,
      href: rows({ status: status.statusId }),
    })),
    groups: months.map((sum) => ({
      label: sum.month ? format.shortMonth(`${sum.month}-01`) : t("reports.noMonth"),
      value: drawn(sum),
      title: t("reports.monthHint", {
        month: sum.month ? format.month(`${sum.month}-01`) : t("reports.noMonth"),
        amount: money(sum.weighted),
        count: sum.count,
      }),
      ...(sum.count > 0 ? { href: rows({ expectedMonth: sum.month ?? "none" }) } : {}),
    })),
    axisText: (amount: number) => format.compact(amount),
    tables: pipelineTables(section, months, rows, tools),
  };
}

type Rows = (changes?: Record<string, string>) => string;

function pipelineTables(
  section: CurrencyPipeline,
  months: MonthSum[],
  rows: Rows,
  tools: ReportTools,
): { statuses: ReportTable; months: ReportTable } {
  const { t, format } = tools;
  const { currency } = section;
  const cell = cellsOf(tools);
  const line = (name: string, sum: Omit<MonthSum, "month">, href: string) => [
    cell.name(name),
    cell.count(sum.count, href),
    cell.amount(sum.count, sum.value, href),
    cell.amount(sum.count, sum.weighted, href),
  ];
  const numbers = [t("reports.count"), t("reports.value", { currency }), t("reports.weighted", { currency })];
  const total = line(t("reports.sum"), section, rows());
  return {
    statuses: {
      key: "status",
      title: t("reports.byStatus"),
      columns: [t("reports.status"), ...numbers],
      rows: section.statuses.map((status) => line(status.name, status, rows({ status: status.statusId }))),
      total,
    },
    months: {
      key: "month",
      title: t("reports.byMonth"),
      columns: [t("reports.month"), ...numbers],
      rows: months.map((sum) =>
        line(
          sum.month ? format.month(`${sum.month}-01`) : t("reports.noMonth"),
          sum,
          rows({ expectedMonth: sum.month ?? "none" }),
        ),
      ),
      total,
    },
  };
}

/** Months that nothing is expected in stand between the others, so that the axis is a time line. */
function withoutGaps(months: MonthSum[]): MonthSum[] {
  const known = months.flatMap(({ month }) => month ?? []);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || monthStart(`${first}-01`, monthsFilled) <= `${last}-01`) return months;
  const filled = periods(`${first}-01`, `${last}-01`, "month").map((start) => {
    const month = start.slice(0, 7);
    const sum = months.find((present) => present.month === month);
    return sum ?? { month, count: 0, withValue: 0, value: null, weighted: null };
  });
  return [...filled, ...months.filter(({ month }) => month === null)];
}
