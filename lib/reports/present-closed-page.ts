import type { ClosedAddress } from "./closed-address";
import type { ClosedHome } from "./closed-home";
import { rowsShown } from "./closed-rows";
import type { ClosedReport } from "./get-closed-report";
import { type Step, steps } from "./interval";
import { closedCases, presentClosed } from "./present-closed";
import { dimensionTexts } from "./present-dimension";
import { choiceChip, type ReportChip, type ReportChoices, reportChips } from "./present-report-filters";
import { presentReportPage } from "./present-report-page";
import { reportHref } from "./read-report-filter";
import type { ReportFile } from "./report-file";
import { casesHref, type ReportPageTools } from "./report-table";
import { closedDimensions } from "./schema";

/** Won and lost as the page shows them: filters, all currencies together, each currency, and the way to further rows. */
export function presentClosedPage(
  report: ClosedReport,
  choices: ReportChoices,
  address: ClosedAddress,
  tools: ReportPageTools,
) {
  const base = `/${tools.slug}/reports/closed`;
  const { t } = tools;
  const { q, ...kept } = address.more;
  return {
    ...presentReportPage(base, address, closedChips(base, report, choices, address, tools), tools),
    allTime: reportHref(base, { ...address, interval: { name: "any", from: null, to: null } }),
    total: report.home && presentHome(report.home, address, tools),
    search:
      address.by === "customer"
        ? {
            label: t("reports.findCustomer"),
            action: base,
            value: q ?? "",
            keep: parametersOf({ ...address, more: { ...kept, page: undefined } }),
          }
        : null,
    pager: pagerOf(base, report, address, tools),
    sections: report.sections.map((section) => presentClosed(section, report, address, tools)),
  };
}

const parametersOf = (address: ClosedAddress) =>
  Object.fromEntries(new URL(reportHref("http://localhost/", address)).searchParams);

function closedChips(
  base: string,
  { step, customer }: ClosedReport,
  choices: ReportChoices,
  address: ClosedAddress,
  tools: ReportPageTools,
): ReportChip[] {
  const { t } = tools;
  const by = choiceChip(base, address, tools, {
    name: "by",
    label: t("reports.by"),
    choices: closedDimensions.map((id) => ({ id, name: dimensionTexts(id, tools).column })),
    current: address.by,
  });
  const stepNames: Record<Step, string> = {
    day: t("reports.day"),
    week: t("reports.weekStep"),
    month: t("reports.month"),
    quarter: t("reports.quarter"),
    year: t("reports.year"),
  };
  const each = choiceChip(base, address, tools, {
    name: "step",
    label: t("reports.step"),
    choices: steps.map((id) => ({ id, name: stepNames[id] })),
    current: step,
  });
  const alone = customer && {
    ...choiceChip(base, address, tools, {
      name: "customer",
      label: t("reports.customer"),
      none: t("reports.everyCustomer"),
      choices: [customer],
      current: customer.id,
    }),
  };
  return [
    by,
    ...(address.by === "time" ? [each] : []),
    ...reportChips(base, address, choices, tools),
    ...(alone ? [alone] : []),
  ];
}

/** Where one currency has more rows than a page holds. */
function pagerOf(
  base: string,
  { sections }: ClosedReport,
  address: ClosedAddress,
  { t, format }: ReportPageTools,
) {
  const most = Math.max(0, ...sections.map(({ partCount }) => partCount));
  const { by, page } = address;
  if (by === "time" || (most <= rowsShown && page === 1)) return null;
  const step = (label: string, to: number, exists: boolean) => ({
    label,
    ...(exists ? { href: reportHref(base, address, { page: to > 1 ? String(to) : undefined }) } : {}),
  });
  const pages = Math.max(1, Math.ceil(most / rowsShown));
  return {
    label: t("reports.pages"),
    summary: t("reports.pageOf", { page: format.count(page), pages: format.count(pages) }),
    previous: step(t("reports.previous"), page - 1, page > 1),
    next: step(t("reports.next"), page + 1, page < pages),
  };
}

/** All currencies in the organisation's, each case at the rate of its closing day; those without one are named as left out. */
function presentHome({ won, lost, leftOut }: ClosedHome, address: ClosedAddress, tools: ReportPageTools) {
  const { t, format, currency: home } = tools;
  const money = (amount: string | null) => format.roundMoney(amount ?? "0", home);
  // Which cases had no rate the list can't tell: where there are such, it has no list of exactly these rows.
  const href = (state: string) =>
    leftOut.length === 0 ? casesHref(tools.slug, { ...closedCases(address), state }) : undefined;
  const named = leftOut.map(({ currency, count }) => t("reports.currencyCases", { currency, count }));
  return {
    title: t("reports.totalIn", { currency: home }),
    counted: t("reports.closedTotalCounted", { currency: home }),
    rates: [],
    leftOut: named.length > 0 ? t("reports.leftOut", { currencies: named.join(", ") }) : null,
    // Of nothing that could be converted there is no total: a zero would say otherwise.
    figures:
      won.count + lost.count > 0
        ? [
            { label: t("reports.won"), text: money(won.value), href: href("won") },
            { label: t("reports.lost"), text: money(lost.value), href: href("lost") },
          ]
        : [],
  };
}

/** The tables of the page as files, with every row. */
export function presentClosedFile(
  report: ClosedReport,
  address: ClosedAddress,
  tools: ReportPageTools,
): ReportFile {
  const { t, today } = tools;
  const { from, to } = address.interval;
  return {
    name: `${t("reports.closedTitle")} ${[from, to].filter(Boolean).join("_") || today}`,
    sections: report.sections.map((section) => ({
      currency: section.currency,
      tables: [presentClosed(section, report, address, tools).table],
    })),
    currencyHeading: t("reports.currency"),
  };
}
