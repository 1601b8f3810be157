import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/context";
import { numberedTables } from "./numbered-tables";
import type { Series } from "./read-series";
import type { SeriesKind } from "./schema";

const tried = 1000;

/**
 * The first number of the series that no record has, seen by the actor or not: it says no more than that a number is
 * taken. After a thousand taken ones in a row (an import), the one past the greatest.
 */
export async function nextFreeNumber(ctx: Ctx, kind: SeriesKind, series: Series): Promise<number> {
  const table = numberedTables[kind];
  const { prefix, nextNumber, width } = series;
  const written = (n: SQL) =>
    sql`${prefix}::text || lpad(${n}::text, greatest(${width}::int, length(${n}::text)), '0')`;
  const { rows } = await ctx.tx.execute<{ n: string | null }>(sql`
    select s.n from generate_series(${nextNumber}::bigint, ${nextNumber + tried}::bigint) s(n)
     where (select ${table.id} from ${table} where ${table.number} = ${written(sql`s.n`)}) is null
     limit 1`);
  if (rows[0]?.n) return Number(rows[0].n);
  const digits = sql`substr(${table.number}, ${prefix.length + 1}::int)`;
  const { rows: greatest } = await ctx.tx.execute<{ n: string }>(sql`
    select max(${digits}::bigint) + 1 as n from ${table}
     where starts_with(${table.number}, ${prefix}::text) and ${digits} ~ '^[0-9]{1,12}$'`);
  return Number(greatest[0]?.n ?? nextNumber);
}
