import { byCurrency } from "./get-pipeline-report";
import type { ReportAddress } from "./read-report-filter";
import { casesHref, cellsOf, type ReportPageTools, type ReportTable } from "./report-table";
import type { Seller } from "./won-by-seller";

const drawnAtMost = 10;

/** Who won the most: all in the organisation's currency, and each currency for itself. */
export function presentTop(sellers: Seller[], { interval, pipeline }: ReportAddress, tools: ReportPageTools) {
  const { t, format, slug, currency: home } = tools;
  const cell = cellsOf(tools);
  const currencies = [
    ...new Set(sellers.flatMap((seller) => seller.currencies.map(({ currency }) => currency))),
  ]
    .map((currency) => ({ currency }))
    .toSorted(byCurrency(home));
  const rows = (owner: string | null, currency?: string) =>
    casesHref(slug, {
      state: "won",
      owner: owner ?? "none",
      pipeline,
      closedFrom: interval.from ?? undefined,
      closedTo: interval.to ?? undefined,
      currency,
    });
  const nameOf = ({ name }: Seller) => name ?? t("targets.nobody");
  const table: ReportTable = {
    key: "top",
    title: t("targets.top"),
    note: t("targets.noteTop", { currency: home }),
    columns: [
      t("targets.seller"),
      t("targets.number"),
      t("targets.wonIn", { currency: home }),
      ...currencies.map(({ currency }) => `${t("targets.won")} (${currency})`),
    ],
    rows: sellers.map((seller) => [
      cell.name(nameOf(seller)),
      cell.count(seller.home.count, rows(seller.ownerId)),
      cell.amount(seller.home.count, seller.home.value, rows(seller.ownerId)),
      ...currencies.map(({ currency }) => {
        const own = seller.currencies.find((sold) => sold.currency === currency);
        return cell.amount(own?.count ?? 0, own?.value ?? null, rows(seller.ownerId, currency));
      }),
    ]),
  };
  return {
    table,
    chart: t("targets.topChart", { currency: home }),
    bars: sellers.slice(0, drawnAtMost).map((seller) => ({
      label: nameOf(seller),
      value: Number(seller.home.value ?? 0),
      text: format.roundMoney(seller.home.value ?? "0", home),
      href: rows(seller.ownerId),
    })),
  };
}
