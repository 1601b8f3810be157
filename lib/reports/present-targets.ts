import Big from "big.js";
import type { Reached, SellerTarget, Targets, TeamTarget } from "./get-targets";
import { intervalText, type ReportChoices, reportChips } from "./present-report-filters";
import { presentReportPage } from "./present-report-page";
import { presentTop } from "./present-top-sellers";
import { type Asked, type ReportAddress, readReportFilter } from "./read-report-filter";
import type { ReportFile } from "./report-file";
import { type Cell, casesHref, cellsOf, type ReportPageTools, type ReportTable } from "./report-table";

export const targetsAddress = (asked: Asked, today: string) => readReportFilter(asked, today);

export function presentTargetsPage(
  report: Targets,
  choices: ReportChoices,
  address: ReportAddress,
  tools: ReportPageTools,
) {
  const base = `/${tools.slug}/reports/targets`;
  return {
    ...presentReportPage(base, address, reportChips(base, address, choices, tools), tools),
    section: presentTargets(report, address, tools),
    isEmpty: report.sellers.length === 0,
  };
}

export function presentTargetsFile(
  report: Targets,
  address: ReportAddress,
  tools: ReportPageTools,
): ReportFile {
  const { t, today, currency } = tools;
  const { sellers, teams, top } = presentTargets(report, address, tools).tables;
  return {
    name: `${t("targets.title")} ${today}`,
    sections: [{ currency, tables: [sellers, teams, top] }],
    currencyHeading: t("reports.currency"),
  };
}

/** Which cases a line is of: a seller's or a team's, won in the interval or expected in it. */
type Whose = { owner?: string | undefined; team?: string | undefined };

export function presentTargets(report: Targets, address: ReportAddress, tools: ReportPageTools) {
  const { t, format, currency, today } = tools;
  const { total, sellers } = report;
  const cell = cellsOf(tools);
  const hrefs = hrefsOf(address, tools);
  const without = total.won.without + total.expected.without;
  const money = (amount: string) => format.roundMoney(amount, currency);
  const whole = { owner: address.owner };
  const share = (one: Reached) => cell.share(Number(one.won.value), Number(one.target ?? 0)).text;
  return {
    counted: [
      t("targets.counted", {
        currency,
        interval: intervalText(address.interval, tools),
        today: format.date(today),
      }),
      ...(without > 0 ? [t("targets.without", { count: without })] : []),
    ].join(" "),
    figures: [
      { label: t("targets.target"), text: total.target === null ? "–" : money(total.target) },
      {
        label: t("targets.won"),
        text: money(total.won.value),
        note: [t("targets.cases", { count: total.won.count }), total.target === null ? "" : share(total)]
          .filter(Boolean)
          .join(" · "),
        href: hrefs.won(whole),
      },
      {
        label: t("targets.likely"),
        text: money(total.expected.value),
        note: t("targets.cases", { count: total.expected.count }),
        href: hrefs.expected(whole),
      },
    ],
    chart: t("targets.chart"),
    bars: sellers
      .filter(({ target }) => target !== null && Number(target) > 0)
      .map((seller) => ({
        label: seller.name ?? t("targets.nobody"),
        value: Math.round((Number(seller.won.value) / Number(seller.target)) * 1000) / 10,
        text: `${share(seller)} · ${money(seller.won.value)}`,
        href: hrefs.won({ owner: seller.ownerId ?? "none" }),
      })),
    tables: {
      sellers: sellerTable(report, hrefs, tools),
      teams: teamTable(report, hrefs, address, tools),
      top: presentTop(report.top, address, tools).table,
    },
    top: presentTop(report.top, address, tools),
  };
}

type Hrefs = ReturnType<typeof hrefsOf>;

function hrefsOf({ interval, pipeline }: ReportAddress, { slug }: ReportPageTools) {
  const [from, to] = [interval.from ?? undefined, interval.to ?? undefined];
  return {
    won: (whose: Whose) =>
      casesHref(slug, { state: "won", pipeline, closedFrom: from, closedTo: to, ...whose }),
    expected: (whose: Whose) =>
      casesHref(slug, { state: "open", pipeline, expectedFrom: from, expectedTo: to, ...whose }),
  };
}

function columnsOf(first: string[], { t, currency }: ReportPageTools): string[] {
  return [
    ...first,
    t("targets.targetIn", { currency }),
    t("targets.wonCount"),
    t("targets.wonIn", { currency }),
    t("targets.reached"),
    t("targets.leftIn", { currency }),
    t("targets.likelyCount"),
    t("targets.likelyIn", { currency }),
    t("targets.gapIn", { currency }),
  ];
}

function lineOf(
  { target, won, expected }: Reached,
  whose: Whose,
  hrefs: Hrefs,
  tools: ReportPageTools,
): Cell[] {
  const cell = cellsOf(tools);
  const missing = (amount: Big): Cell => cell.amount(target === null ? 0 : 1, amount.toFixed(2));
  const left = new Big(target ?? 0).minus(won.value);
  return [
    cell.amount(target === null ? 0 : 1, target),
    cell.count(won.count, hrefs.won(whose)),
    cell.amount(won.count, won.value, hrefs.won(whose)),
    cell.share(Number(won.value), Number(target ?? 0)),
    missing(left),
    cell.count(expected.count, hrefs.expected(whose)),
    cell.amount(expected.count, expected.value, hrefs.expected(whose)),
    missing(left.minus(expected.value)),
  ];
}

function sellerTable({ sellers, total }: Targets, hrefs: Hrefs, tools: ReportPageTools): ReportTable {
  const { t } = tools;
  const cell = cellsOf(tools);
  const line = (seller: SellerTarget) => [
    cell.name(seller.name ?? t("targets.nobody")),
    cell.name(seller.team ?? "–"),
    ...lineOf(seller, { owner: seller.ownerId ?? "none" }, hrefs, tools),
  ];
  return {
    key: "seller",
    title: t("targets.bySeller"),
    columns: columnsOf([t("targets.seller"), t("targets.team")], tools),
    rows: sellers.map(line),
    ...(sellers.length > 1
      ? { total: [cell.name(t("targets.sum")), cell.name(""), ...lineOf(total, {}, hrefs, tools)] }
      : {}),
  };
}

function teamTable(
  { teams }: Targets,
  hrefs: Hrefs,
  { owner }: ReportAddress,
  tools: ReportPageTools,
): ReportTable {
  const { t } = tools;
  const cell = cellsOf(tools);
  return {
    key: "team",
    title: t("targets.byTeam"),
    columns: columnsOf([t("targets.team")], tools),
    rows: teams.map((team: TeamTarget) => [
      cell.name(team.team ?? t("targets.noTeam")),
      ...lineOf(team, { owner, team: team.team ?? "none" }, hrefs, tools),
    ]),
  };
}
