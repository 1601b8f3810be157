import { rateText } from "@/lib/rates/present-rates";
import type { CurrencyPipeline } from "./get-pipeline-report";
import type { PipelineAddress } from "./pipeline-address";
import { openCases } from "./present-pipeline";
import { type Cell, casesHref, cellsOf, type ReportPageTools, type ReportTable } from "./report-table";
import { sumAmounts } from "./sum-amounts";

/**
 * All currencies in the organisation's, each at the rate that is in force today and is shown; those without one are named
 * as left out. Null where there is only the organisation's own.
 */
export function presentPipelineTotal(
  report: CurrencyPipeline[],
  address: PipelineAddress,
  tools: ReportPageTools,
) {
  const { t, format, currency: home, today } = tools;
  if (report.every(({ currency }) => currency === home)) return null;
  const counted = report.filter((section) => section.home !== null);
  const leftOut = report.filter((section) => section.home === null);
  const weighted = sumAmounts(counted.map((section) => section.home?.weighted ?? null));
  const value = sumAmounts(counted.map((section) => section.home?.value ?? null));
  // The list knows one currency or all: where some are left out no list has exactly these rows.
  const href = leftOut.length === 0 ? casesHref(tools.slug, openCases(address)) : undefined;
  return {
    title: t("reports.totalIn", { currency: home }),
    counted: t("reports.totalCounted", { currency: home, date: format.date(today) }),
    rates: counted.flatMap(({ home: worth }) =>
      worth?.rate ? [`${rateText(tools, worth.rate)}, ${format.date(worth.rate.onDate)}`] : [],
    ),
    leftOut: leftOut.length > 0 ? leftOutText(leftOut, tools) : null,
    // Of nothing that could be converted there is no total: a zero would say otherwise.
    figures:
      counted.length > 0
        ? [
            { label: t("reports.weightedValue"), text: format.roundMoney(weighted ?? "0", home), href },
            { label: t("reports.openValue"), text: format.roundMoney(value ?? "0", home), href },
          ]
        : [],
    table: counted.length > 0 ? totalTable(counted, { value, weighted, href }, address, tools) : undefined,
  };
}

/** "ISK (2 cases) has no rate and is left out." */
function leftOutText(sections: CurrencyPipeline[], { t }: ReportPageTools): string {
  const currencies = sections.map(({ currency, count }) => t("reports.currencyCases", { currency, count }));
  return t("reports.leftOut", { currencies: currencies.join(", ") });
}

type Total = { value: string | null; weighted: string | null; href: string | undefined };

function totalTable(
  sections: CurrencyPipeline[],
  total: Total,
  address: PipelineAddress,
  tools: ReportPageTools,
): ReportTable {
  const { t, format, currency: home } = tools;
  const cell = cellsOf(tools);
  const empty: Cell = { kind: "name", text: "", raw: "" };
  const line = (section: CurrencyPipeline): Cell[] => {
    const { currency, count, weighted, home: worth } = section;
    const href = casesHref(tools.slug, { ...openCases(address), currency });
    const rate = worth?.rate;
    return [
      cell.name(currency),
      cell.count(count, href),
      cell.amount(count, weighted, href),
      rate ? { kind: "number", text: format.rate(rate.rate), raw: rate.rate } : { ...empty, kind: "number" },
      rate ? { kind: "date", text: format.date(rate.onDate), raw: rate.onDate } : { ...empty, kind: "date" },
      cell.amount(count, worth?.value ?? null, href),
      cell.amount(count, worth?.weighted ?? null, href),
    ];
  };
  const count = sections.reduce((sum, section) => sum + section.count, 0);
  return {
    key: "total",
    title: t("reports.totalIn", { currency: home }),
    columns: [
      t("reports.currency"),
      t("reports.count"),
      t("reports.ownWeighted"),
      t("reports.rate"),
      t("reports.rateDate"),
      t("reports.valueIn", { currency: home }),
      t("reports.weightedIn", { currency: home }),
    ],
    rows: sections.map(line),
    total: [
      cell.name(t("reports.sum")),
      cell.count(count, total.href),
      empty,
      empty,
      empty,
      cell.amount(count, total.value, total.href),
      cell.amount(count, total.weighted, total.href),
    ],
  };
}
