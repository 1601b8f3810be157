import { and, not, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Ctx } from "@/lib/core/context";

export type BulkTable = { table: PgTable; id: AnyPgColumn };
/** Rows that a rule keeps as they are: how many, and the first of them. */
export type Left = { rows: number; ids: string[] };
export type Written = { count: number; left: Left };
/** What is written of the rows that need it; `allowed` is the rule of a single row. */
export type Write = { columns: Record<string, unknown>; needed: SQL; allowed?: SQL };

export const mostNamed = 5;
export const nothingLeft: Left = { rows: 0, ids: [] };

/** Writes the same to all chosen rows, in one statement; those that the rule refuses stay as they are and are told. */
export async function writeWhere(
  ctx: Ctx,
  of: BulkTable,
  chosen: SQL,
  { columns, needed, allowed }: Write,
): Promise<Written> {
  // A thousand rows may take longer than a page may.
  await ctx.tx.execute(sql`set local statement_timeout = '120s'`);
  const left = allowed ? await leftAmong(ctx, of, and(chosen, needed, not(allowed)) as SQL) : nothingLeft;
  const { rowCount } = await ctx.tx
    .update(of.table)
    .set(columns)
    .where(and(chosen, needed, allowed));
  return { count: rowCount ?? 0, left };
}

export async function leftAmong(ctx: Ctx, { table, id }: BulkTable, refused: SQL): Promise<Left> {
  const { rows } = await ctx.tx.execute<{ id: string; rows: string }>(sql`
    select ${id} as id, count(*) over () as rows from ${table} where ${refused} order by ${id} limit ${mostNamed}`);
  return { rows: Number(rows[0]?.rows ?? 0), ids: rows.map((row) => row.id) };
}
