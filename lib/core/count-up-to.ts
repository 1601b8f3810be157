import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Ctx } from "./context";

export type Counted = {
  /** Rows found, counted no further than asked. */
  count: number;
  /** There are more than counted. */
  isMore: boolean;
};

/**
 * Counts rows, but not all of a million: beyond `most` it only says that there are more. `order` names the columns of an index that
 * holds all that is asked: the planner would rather read the rows where many were written lately.
 */
export async function countUpTo(
  ctx: Ctx,
  most: number,
  table: SQLWrapper,
  where: SQL | undefined,
  order?: SQL,
): Promise<Counted> {
  const { rows } = await ctx.tx.execute<{ n: number }>(sql`
    select count(*)::int as n from (select from ${table} where ${where ?? sql`true`} ${order ? sql`order by ${order}` : sql``} limit ${most + 1}) found`);
  const n = rows[0]?.n ?? 0;
  return { count: Math.min(n, most), isMore: n > most };
}
