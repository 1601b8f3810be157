import Big from "big.js";
import { addDays } from "@/lib/core/dates";
import { periodStart } from "@/lib/reports/interval";
import type { ClosedDimension, PipelineDimension } from "@/lib/reports/schema";
import { idOf } from "@/tests/support/people";
import { type Ids, type PlainCase, rates, statusOf, teams, weightedCents } from "./random-cases";

/** What the reports show, added up here by plain means. */

/** In which of a report's rows a case counts; null is "without". */
export function keysOf(
  by: PipelineDimension | ClosedDimension,
  crmCase: PlainCase,
  ids: Ids,
  today: string,
): (string | null)[] {
  const { expected, owner, source, competitor, customer, kind, reason } = crmCase;
  const period = (step: "month" | "quarter") =>
    expected === null ? null : periodStart(addDays(today, expected), step);
  switch (by) {
    case "status":
      return [statusOf(ids, crmCase)];
    case "month":
    case "quarter":
      return [period(by)];
    case "owner":
      return [owner && idOf("employee", "nordbygg", owner)];
    case "team":
      return [(owner && teams[owner]) ?? null];
    case "source":
      return [source ?? null];
    case "competitor":
      return [kind === "lost" ? (competitor ?? null) : null];
    case "reason":
      return [kind === "lost" && reason !== null ? (ids.reasons[reason] ?? null) : null];
    case "customer":
      return [customer && ids.customers[customer]];
    case "product":
      return crmCase.products?.length ? crmCase.products.map((place) => ids.products[place] ?? null) : [null];
    case "category":
      return categoriesOf(customer, ids);
    case "time":
      throw new Error("counted by its days");
  }
}

function categoriesOf(customer: PlainCase["customer"], { categories }: Ids): (string | null)[] {
  if (customer === "shared") return [categories.mother];
  return customer === "other" ? [categories.mother, categories.daughter, categories.alone] : [null];
}

export const valuesOf = (plain: PlainCase[]) => total(plain, ({ cents }) => BigInt(cents ?? 0));
export const weightedOf = (plain: PlainCase[]) => total(plain, weightedCents);

/** Of the cases that have a value; null where none has. */
function total(plain: PlainCase[], centsOf: (crmCase: PlainCase) => bigint): string | null {
  const valued = plain.filter(({ cents }) => cents !== null);
  if (valued.length === 0) return null;
  return new Big(valued.reduce((sum, crmCase) => sum + centsOf(crmCase), 0n).toString()).div(100).toFixed(2);
}

/** The rate to SEK on a day, counted from today; null where there is none. */
export function rateOn(currency: string, day: number): string | null {
  if (currency === "SEK") return "1";
  return rates.findLast((known) => known.currency === currency && known.day <= day)?.rate ?? null;
}

/** In SEK, rounded half up once. */
export const converted = (amount: string, rate: string) => new Big(amount).times(rate).round(2, 1).toFixed(2);
