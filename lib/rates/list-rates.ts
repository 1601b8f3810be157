import { and, eq, sql } from "drizzle-orm";
import { exchangeRates } from "@/db/tenant/schema/sales";
import {
  beyond,
  cutPage,
  type Ordering,
  orderBy,
  type Page,
  readCursor,
  rowsPerPage,
} from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import { RateFilter } from "./schema";

export type RateRow = { id: string; version: number; currency: string; rate: string; onDate: string };
export type RateList = Page<RateRow> & { currencies: string[] };

/** The rates to the organisation's currency, the newest first, and which currencies have any. */
export const listRates = query(
  { name: "list-rates", permission: "setting:read", input: RateFilter },
  async ({ tx, tenant }, filter): Promise<RateList> => {
    const { id, version, currency, onDate, homeCurrency } = exchangeRates;
    const orderings: Ordering[] = [
      { by: onDate, direction: "desc", nullable: false },
      { by: id, direction: "desc", nullable: false },
    ];
    const cursor = readCursor(filter.cursor);
    const isHome = eq(homeCurrency, tenant.currency);
    const rows = await tx
      .select({ id, version, currency, rate: sql<string>`trim_scale(${exchangeRates.rate})::text`, onDate })
      .from(exchangeRates)
      .where(
        and(isHome, filter.currency ? eq(currency, filter.currency) : undefined, beyond(orderings, cursor)),
      )
      .orderBy(...orderBy(orderings, cursor))
      .limit(rowsPerPage + 1);
    const known = await tx.selectDistinct({ currency }).from(exchangeRates).where(isHome).orderBy(currency);
    return {
      ...cutPage(rows, cursor, (row) => [row.onDate, row.id]),
      currencies: known.map((row) => row.currency),
    };
  },
);
