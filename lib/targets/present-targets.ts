import Big from "big.js";
import type { Formatter } from "@/lib/core/format";
import type { Locale } from "@/lib/core/locales";
import type { TargetRow } from "./list-targets";
import { firstOf, seenMonths } from "./schema";

type Tools = { format: Formatter; locale: Locale };

/** The year that an address asks for, this one by default. */
export function readYear(asked: string | string[] | undefined, today: string): number {
  const year = Number([asked].flat()[0]);
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : Number(today.slice(0, 4));
}

/** A year's grid in words: a row a seller, a column a month, each cell named for who doesn't see it. */
export function presentGrid(rows: TargetRow[], year: number, { format, locale }: Tools) {
  const months = Array.from({ length: 12 }, (_, index) => {
    const day = firstOf(year, index + 1);
    return { value: String(index + 1), label: format.month(day), short: format.shortMonth(day) };
  });
  const typed = (amount: string | null) => {
    const plain = amount?.replace(/\.00$/, "") ?? "";
    return locale === "en" ? plain : plain.replace(".", ",");
  };
  const sum = (amounts: (string | null)[]) =>
    amounts.reduce((total, amount) => total.plus(amount ?? 0), new Big(0)).toFixed(2);
  return {
    months,
    sellers: rows.map((row) => ({
      id: row.employeeId,
      name: row.name,
      team: row.team,
      seen: seenMonths(row.months),
      cells: row.months.map((amount, index) => ({
        value: typed(amount),
        label: `${row.name}, ${months[index]?.label ?? ""}`,
      })),
      total: format.amount(sum(row.months)),
    })),
    totals: months.map((_, index) => format.amount(sum(rows.map((row) => row.months[index] ?? null)))),
    total: format.amount(sum(rows.flatMap((row) => row.months))),
  };
}
