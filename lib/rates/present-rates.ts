import type { Formatter } from "@/lib/core/format";
import type { Translate } from "@/lib/i18n/translator";
import type { RateList } from "./list-rates";

type Tools = { t: Translate; format: Formatter; currency: string };

/** "1 EUR = 11,23 SEK", the same in every language. */
export const rateText = (
  { format, currency: home }: Pick<Tools, "format" | "currency">,
  { currency, rate }: { currency: string; rate: string },
) => `1 ${currency} = ${format.rate(rate)} ${home}`;

/** The list of rates in words, under the address of its page. */
export function presentRates(
  { rows, previous, next, currencies }: RateList,
  { base, currency, cursor }: { base: string; currency: string | undefined; cursor: string | undefined },
  tools: Tools,
) {
  const { t, format } = tools;
  const href = (parameters: Record<string, string | null | undefined>) => {
    const given = Object.entries(parameters).flatMap(([name, value]) => (value ? [[name, value]] : []));
    return given.length > 0 ? `${base}?${new URLSearchParams(given)}` : base;
  };
  const step = (label: string, to: string | null) => ({
    label,
    ...(to ? { href: href({ currency, cursor: to }) } : {}),
  });
  return {
    rows: rows.map((row) => ({
      id: row.id,
      name: rateText(tools, row),
      detail: format.date(row.onDate),
      edit: {
        href: href({ currency, cursor, edit: row.id }),
        label: t("rates.edit", { currency: row.currency, date: format.date(row.onDate) }),
      },
      archive: t("rates.remove", { currency: row.currency, date: format.date(row.onDate) }),
    })),
    chip: {
      id: "rate-currency",
      label: t("rates.currency"),
      ...(currency ? { value: currency, clear: { label: t("rates.allCurrencies"), href: base } } : {}),
      options: [
        { label: t("rates.allCurrencies"), href: base, current: !currency },
        ...currencies.map((code) => ({
          label: code,
          href: href({ currency: code }),
          current: code === currency,
        })),
      ],
    },
    pager:
      previous || next
        ? {
            label: t("rates.pages"),
            summary: t("rates.shown", { count: rows.length }),
            previous: step(t("rates.previous"), previous),
            next: step(t("rates.next"), next),
          }
        : null,
  };
}
