import { sql } from "drizzle-orm";
import { readAlone } from "@/db/long-read";
import { customers } from "@/db/tenant/schema/customers";
import { reportClosed } from "@/db/tenant/views/report-closed";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { query } from "@/lib/core/query";
import { visibleCustomers } from "@/lib/customers/visibility";
import { customerLedTo } from "@/lib/merging/led-to";
import { type ClosedHome, closedHome, readClosedTotals } from "./closed-home";
import { type ClosedRow, readClosedRows } from "./closed-rows";
import { byCurrency } from "./get-pipeline-report";
import { type Step, stepFor } from "./interval";
import { type RowName, rowNames } from "./row-names";
import { ClosedFilter } from "./schema";
import { visibleRows } from "./visible-rows";

/** `value` is null when none of the cases has one; `days` are those that the `withDays` cases took together. */
export type OutcomeSum = {
  count: number;
  withValue: number;
  value: string | null;
  withDays: number;
  days: number;
};
export type ClosedSum = { won: OutcomeSum; lost: OutcomeSum };
/** A period's first day, an owner, a reason, …; null is "without". */
export type ClosedPart = ClosedSum & Partial<RowName> & { key: string | null };
export type CurrencyClosed = ClosedSum & {
  currency: string;
  parts: ClosedPart[];
  /** How many there are, of which `parts` are those of the page. */
  partCount: number;
};
export type ClosedReport = {
  step: Step;
  sections: CurrencyClosed[];
  /** Null where there is only the organisation's own currency. */
  home: ClosedHome | null;
  /** Whose alone it is. */
  customer: { id: string; name: string } | null;
};

/**
 * What was won and what was lost in an interval of closing days, split by one thing. Each currency for itself, the
 * organisation's own first, and all together at the rates of their days.
 */
export const getClosedReport = query(
  { name: "get-closed-report", permission: "report:read", input: ClosedFilter },
  async (ctx, filter): Promise<ClosedReport> => {
    await readAlone(ctx.tx);
    const customer = filter.customer ? await readCustomer(ctx, filter.customer) : null;
    const first = filter.from ?? (filter.by === "time" ? await firstDay(ctx) : ctx.today);
    const step = stepFor(filter.step, first, filter.to ?? ctx.today);
    const question = { ...filter, customer: customer?.id, step };
    // How many customers there are is found by way of the totals.
    const known = filter.by === "customer" ? await readClosedTotals(ctx, question) : null;
    const rows = await readClosedRows(ctx, question, known);
    const totals = rows.filter((row) => row.is_total);
    const isForeign = totals.some(({ currency }) => currency !== ctx.tenant.currency);
    const keys = rows.flatMap(({ key }) => key ?? []);
    const names = await rowNames(ctx, filter.by, [...new Set(keys)]);
    const currencies = [...new Set(totals.map(({ currency }) => currency))].map((currency) => ({ currency }));
    return {
      step,
      sections: currencies.toSorted(byCurrency(ctx.tenant.currency)).map(({ currency }) => {
        const own = rows.filter((row) => row.currency === currency);
        const parts = own.filter((row) => !row.is_total);
        return {
          currency,
          ...closedSum(own.filter((row) => row.is_total)),
          parts: partsOf(parts, names, filter.by === "time"),
          partCount: parts[0]?.of ?? 0,
        };
      }),
      home: isForeign ? closedHome(known ?? (await readClosedTotals(ctx, question))) : null,
      customer,
    };
  },
);

async function readCustomer(ctx: Ctx, id: string): Promise<{ id: string; name: string }> {
  const { rows } = await ctx.tx.execute<{ id: string; name: string }>(sql`
    select ${customers.id}, ${customers.name} from ${customers} where ${customers.id} = ${customerLedTo(id)} and ${visibleCustomers(ctx)}`);
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** Of the first month that anything was closed in: how long "since the beginning" is. */
async function firstDay(ctx: Ctx): Promise<string> {
  const v = reportClosed;
  const { rows } = await ctx.tx.execute<{ first: string }>(sql`
    select ${v.closedMonth}::text as first from ${v} where ${visibleRows(ctx, v)} order by ${v.closedOn} limit 1`);
  return rows[0]?.first ?? ctx.today;
}

function closedSum(rows: ClosedRow[]): ClosedSum {
  const sum = (outcome: ClosedRow["outcome"]): OutcomeSum => {
    const row = rows.find((one) => one.outcome === outcome);
    return row
      ? {
          count: row.count,
          withValue: row.with_value,
          value: row.value,
          withDays: row.with_days,
          days: row.days,
        }
      : { count: 0, withValue: 0, value: null, withDays: 0, days: 0 };
  };
  return { won: sum("won"), lost: sum("lost") };
}

function partsOf(rows: ClosedRow[], names: Map<string, RowName>, isTime: boolean): ClosedPart[] {
  const ordered = rows.toSorted((a, b) =>
    isTime ? (a.key ?? "").localeCompare(b.key ?? "") : a.place - b.place,
  );
  const groups = new Map<string | null, ClosedRow[]>();
  for (const row of ordered) groups.set(row.key, [...(groups.get(row.key) ?? []), row]);
  return [...groups].map(([key, own]) => ({ key, ...closedSum(own), ...names.get(key ?? "") }));
}
