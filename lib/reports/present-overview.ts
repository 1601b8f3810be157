import { monthEnd, monthStart, quarterEnd, quarterStart } from "@/lib/core/dates";
import type { MoneySum, Overview } from "./get-overview";
import { casesHref, type ReportTools } from "./report-table";

export type OverviewTools = ReportTools & { today: string; currency: string; me: string };

/** The day's figures in words, each linked to the rows that it sums. */
export function presentOverview(overview: Overview, scope: "mine" | "all", tools: OverviewTools) {
  const { t, slug, today, me } = tools;
  const mine = scope === "mine";
  const owner = mine ? me : undefined;
  const expected = (expectedFrom: string, expectedTo: string) => (currency: string) =>
    casesHref(slug, { state: "open", owner, expectedFrom, expectedTo, currency });
  const sold = (currency: string) =>
    casesHref(slug, { state: "won", closedFrom: monthStart(today), closedTo: monthEnd(today), currency });
  return {
    kpis: [
      {
        label: mine ? t("overview.myMonth") : t("overview.allMonth"),
        lines: moneyLines(overview.month, expected(monthStart(today), monthEnd(today)), tools),
      },
      {
        label: mine ? t("overview.myQuarter") : t("overview.allQuarter"),
        lines: moneyLines(overview.quarter, expected(quarterStart(today), quarterEnd(today)), tools),
      },
      { label: t("overview.sold"), lines: moneyLines(overview.sold, sold, tools) },
      {
        label: mine ? t("overview.myOverdue") : t("overview.allOverdue"),
        late: overview.overdue > 0,
        lines: [
          {
            text: tools.format.count(overview.overdue),
            note: t("overview.overdueCases", { count: overview.overdue }),
            href: casesHref(slug, { owner, followUp: "overdue" }),
          },
        ],
      },
    ],
    sellers: sellersOf(overview, tools),
  };
}

/** A line a currency; where there is nothing, zero of the organisation's own, which leads to the empty list. */
function moneyLines(sums: MoneySum[], href: (currency: string) => string, tools: OverviewTools) {
  const shown = sums.length > 0 ? sums : [{ currency: tools.currency, count: 0, value: "0" }];
  return shown.map(({ currency, count, value }) => ({
    text: tools.format.roundMoney(value ?? "0", currency),
    note: tools.t("overview.cases", { count }),
    href: href(currency),
  }));
}

function sellersOf({ sellers }: Overview, { t, format, slug, today }: OverviewTools) {
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
