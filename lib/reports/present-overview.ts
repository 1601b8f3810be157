import Big from "big.js";
import { monthEnd, monthStart, quarterEnd, quarterStart } from "@/lib/core/dates";
import type { MoneySum, OverviewFigures } from "./get-overview-figures";
import type { TopSeller } from "./get-top-sellers";
import { casesHref, type ReportTools } from "./report-table";

export type OverviewTools = ReportTools & { today: string; currency: string; me: string };
type Scope = "mine" | "all";

export type Figure = {
  label: string;
  /** Of the organisation's currency, or a count; a greater line than the others. */
  main: { text: string; note: string; href: string };
  /** Further currencies, which are never added. */
  others: { text: string; href: string }[];
  /** All of them in the organisation's currency, where rates tell. */
  total: { text: string; href: string } | null;
  isLate: boolean;
};

/** The day's figures in words, each linked to the rows that it sums. */
export function presentFigures(figures: OverviewFigures, scope: Scope, tools: OverviewTools): Figure[] {
  const { t, slug, today, me } = tools;
  const mine = scope === "mine";
  const owner = mine ? me : undefined;
  const expected = (expectedFrom: string, expectedTo: string) => (currency?: string) =>
    casesHref(slug, { state: "open", owner, expectedFrom, expectedTo, currency });
  const sold = (currency?: string) =>
    casesHref(slug, { state: "won", closedFrom: monthStart(today), closedTo: monthEnd(today), currency });
  const count = (label: string, number: number, note: string, filter: Record<string, string>): Figure => ({
    label,
    main: { text: tools.format.count(number), note, href: casesHref(slug, { owner, ...filter }) },
    others: [],
    total: null,
    isLate: number > 0,
  });
  const { overdue, forgotten, due } = figures;
  return [
    money(
      mine ? t("overview.myMonth") : t("overview.allMonth"),
      figures.month,
      expected(monthStart(today), monthEnd(today)),
      tools,
    ),
    money(
      mine ? t("overview.myQuarter") : t("overview.allQuarter"),
      figures.quarter,
      expected(quarterStart(today), quarterEnd(today)),
      tools,
    ),
    money(t("overview.sold"), figures.sold, sold, tools),
    count(
      mine ? t("overview.myOverdue") : t("overview.allOverdue"),
      overdue,
      t("overview.overdueCases", { count: overdue }),
      { followUp: "overdue" },
    ),
    {
      ...count(
        mine ? t("overview.myForgotten") : t("overview.allForgotten"),
        forgotten,
        t("overview.forgottenNote"),
        { forgotten: "1" },
      ),
      isLate: false,
    },
    count(mine ? t("overview.myDue") : t("overview.allDue"), due, t("overview.dueNote"), { stalled: "due" }),
  ];
}

/** A line a currency; where there is nothing, zero of the organisation's own, which leads to the empty list. */
function money(
  label: string,
  sums: MoneySum[],
  href: (currency?: string) => string,
  tools: OverviewTools,
): Figure {
  const { t, format, currency: home } = tools;
  const text = ({ value, currency }: MoneySum) => format.roundMoney(value ?? "0", currency);
  const [first = { currency: home, count: 0, value: "0", home: "0" }, ...others] = sums;
  return {
    label,
    main: {
      text: text(first),
      note: t("overview.cases", { count: first.count }),
      href: href(first.currency),
    },
    others: others.map((sum) => ({ text: text(sum), href: href(sum.currency) })),
    total: totalOf(sums, href, tools),
    isLate: false,
  };
}

/** One that leaves a currency out would be no total. */
function totalOf(
  sums: MoneySum[],
  href: (currency?: string) => string,
  { t, format, currency }: OverviewTools,
): Figure["total"] {
  if (sums.every((sum) => sum.currency === currency) || sums.some(({ home }) => home === null)) return null;
  const total = sums.reduce((sum, { home }) => sum.plus(home ?? 0), Big(0));
  return {
    text: t("overview.inAll", { amount: format.roundMoney(total.toFixed(), currency) }),
    href: href(),
  };
}

/** The year's best sellers, a chart a currency. */
export function presentSellers(sellers: TopSeller[], { t, format, slug, today }: Omit<OverviewTools, "me">) {
  const currencies = [...new Set(sellers.map(({ currency }) => currency))];
  const year = today.slice(0, 4);
  return currencies.map((currency) => ({
    currency,
    title: currencies.length > 1 ? t("overview.sellersIn", { currency }) : t("overview.sellers"),
    bars: sellers
      .filter((seller) => seller.currency === currency)
      .map(({ ownerId, name, value }) => ({
        label: name ?? t("overview.noOwner"),
        value: Number(value ?? 0),
        text: format.roundMoney(value ?? "0", currency),
        href: casesHref(slug, {
          state: "won",
          owner: ownerId ?? "none",
          closedFrom: `${year}-01-01`,
          closedTo: `${year}-12-31`,
          currency,
        }),
      })),
  }));
}
