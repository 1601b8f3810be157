import type { ClosedSum, CurrencyClosed, OwnerSum, PeriodSum, ReasonSum } from "./get-closed-report";
import { type Interval, periodWithin } from "./interval";
import { intervalText, type ReportChoices, reportChips } from "./present-report-filters";
import { presentReportPage } from "./present-report-page";
import { type Asked, type ReportAddress, readReportFilter, reportHref } from "./read-report-filter";
import type { ReportFile } from "./report-file";
import {
  type Cell,
  casesHref,
  cellsOf,
  type ReportPageTools,
  type ReportTable,
  type ReportTools,
} from "./report-table";

type Filter = { owner: string | undefined; interval: Interval };
type Rows = (changes: Record<string, string | undefined>) => string;

export const closedAddress = (asked: Asked, today: string) => readReportFilter(asked, today);

export function presentClosedPage(
  report: CurrencyClosed[],
  choices: ReportChoices,
  address: ReportAddress,
  tools: ReportTools,
) {
  const base = `/${tools.slug}/reports/closed`;
  return {
    ...presentReportPage(base, address, reportChips(base, address, choices, tools), tools),
    allTime: reportHref(base, { ...address, interval: { name: "any", from: null, to: null } }),
    sections: report.map((section) => presentClosed(section, address, tools)),
  };
}

export function presentClosedFile(
  report: CurrencyClosed[],
  address: ReportAddress,
  tools: ReportPageTools,
): ReportFile {
  const { t, today } = tools;
  const { from, to } = address.interval;
  return {
    name: `${t("reports.closedTitle")} ${[from, to].filter(Boolean).join("_") || today}`,
    sections: report.map((section) => ({
      currency: section.currency,
      tables: Object.values(presentClosed(section, address, tools).tables),
    })),
    currencyHeading: t("reports.currency"),
  };
}

/** One currency's won and lost in words: figures, chart, and the same numbers as tables, each linked to its rows. */
export function presentClosed(section: CurrencyClosed, { owner, interval }: Filter, tools: ReportTools) {
  const { t, format, slug } = tools;
  const { currency, won, lost, step } = section;
  const rows: Rows = (changes) =>
    casesHref(slug, {
      owner,
      currency,
      closedFrom: interval.from ?? undefined,
      closedTo: interval.to ?? undefined,
      ...changes,
    });
  const count = won.count + lost.count;
  const money = (amount: string | null) => format.roundMoney(amount ?? "0", currency);
  const { text: winRate } = cellsOf(tools).share(won.count, count);
  return {
    currency,
    counted: t("reports.closedCounted", { count, currency, interval: intervalText(interval, tools) }),
    figures: [
      {
        label: t("reports.won"),
        text: money(won.value),
        note: t("reports.wonCases", { count: won.count }),
        href: rows({ state: "won" }),
      },
      {
        label: t("reports.lost"),
        text: money(lost.value),
        note: t("reports.wonCases", { count: lost.count }),
        href: rows({ state: "lost" }),
      },
      { label: t("reports.winRate"), text: winRate, href: undefined },
    ],
    chart: t("reports.chartClosed", { currency }),
    groups: section.periods.map((period) => ({
      label: step === "month" ? format.shortMonth(period.start) : period.start.slice(0, 4),
      values: { won: Number(period.won.value ?? 0), lost: Number(period.lost.value ?? 0) },
      title: t("reports.closedHint", {
        month: periodName(period, section, tools),
        won: money(period.won.value),
        lost: money(period.lost.value),
      }),
      ...(period.won.count + period.lost.count > 0
        ? { href: rows({ state: "all", ...daysOf(period, section, interval) }) }
        : {}),
    })),
    axisText: (amount: number) => format.compact(amount),
    tables: {
      periods: periodTable(section, interval, rows, tools),
      reasons: reasonTable(section.reasons, currency, rows, tools),
      owners: ownerTable(section, rows, tools),
    },
  };
}

const periodName = ({ start }: PeriodSum, { step }: CurrencyClosed, { format }: ReportTools) =>
  step === "month" ? format.month(start) : start.slice(0, 4);

function daysOf({ start }: PeriodSum, { step }: CurrencyClosed, interval: Interval) {
  const { from, to } = periodWithin(start, step, interval);
  return { closedFrom: from, closedTo: to };
}

function closedLine(tools: ReportTools, name: string, { won, lost }: ClosedSum, href: Rows): Cell[] {
  const cell = cellsOf(tools);
  return [
    cell.name(name),
    cell.count(won.count, href({ state: "won" })),
    cell.amount(won.count, won.value, href({ state: "won" })),
    cell.count(lost.count, href({ state: "lost" })),
    cell.amount(lost.count, lost.value, href({ state: "lost" })),
    cell.share(won.count, won.count + lost.count),
  ];
}

function closedColumns(first: string, currency: string, { t }: ReportTools): string[] {
  return [
    first,
    t("reports.wonCount"),
    t("reports.wonValue", { currency }),
    t("reports.lostCount"),
    t("reports.lostValue", { currency }),
    t("reports.winRate"),
  ];
}

function periodTable(
  section: CurrencyClosed,
  interval: Interval,
  rows: Rows,
  tools: ReportTools,
): ReportTable {
  const { t } = tools;
  return {
    key: "time",
    title: t("reports.overTime"),
    columns: closedColumns(
      section.step === "month" ? t("reports.month") : t("reports.year"),
      section.currency,
      tools,
    ),
    rows: section.periods.map((period) =>
      closedLine(tools, periodName(period, section, tools), period, (changes) =>
        rows({ ...daysOf(period, section, interval), ...changes }),
      ),
    ),
    total: closedLine(tools, t("reports.sum"), section, rows),
  };
}

function ownerTable(section: CurrencyClosed, rows: Rows, tools: ReportTools): ReportTable {
  const { t } = tools;
  const line = (sum: OwnerSum) =>
    closedLine(tools, sum.name ?? t("reports.nobody"), sum, (changes) =>
      rows({ ...changes, owner: sum.ownerId ?? "none" }),
    );
  return {
    key: "owner",
    title: t("reports.byOwner"),
    columns: closedColumns(t("reports.owner"), section.currency, tools),
    rows: section.owners.map(line),
    total: closedLine(tools, t("reports.sum"), section, rows),
  };
}

function reasonTable(reasons: ReasonSum[], currency: string, rows: Rows, tools: ReportTools): ReportTable {
  const { t } = tools;
  const cell = cellsOf(tools);
  return {
    key: "reason",
    title: t("reports.byReason"),
    columns: [
      t("reports.outcome"),
      t("reports.reason"),
      t("reports.count"),
      t("reports.value", { currency }),
    ],
    rows: reasons.map(({ reasonId, name, outcome, count, value }) => {
      const href = rows({ state: outcome, reason: reasonId ?? "none" });
      return [
        cell.name(outcome === "won" ? t("reports.won") : t("reports.lost")),
        cell.name(name ?? t("reports.noReason")),
        cell.count(count, href),
        cell.amount(count, value, href),
      ];
    }),
  };
}
