import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Ctx } from "@/lib/core/context";

type Wanted = {
  id: AnyPgColumn;
  /** The condition on the text as its index has it, and the same kept from that index. */
  found: SQL;
  foundRowByRow: SQL;
  /** What else must hold of a row, visibility included. */
  known: SQL | undefined;
  limit: number;
};

/** So many of the newest rows are read through first. */
const looked = 300;
const rankedAtMost = 200;

/**
 * The ids of rows in whose text something occurs. A common word has hundreds of thousands of hits, which its index would gather
 * before the first is given; but then it is among the newest rows too, and these are read through before the index is asked.
 */
export async function newestHits({ tx }: Ctx, wanted: Wanted): Promise<string[]> {
  const { id, found, foundRowByRow, known, limit } = wanted;
  const newest = sql`(select * from ${id.table} newest order by newest.id desc limit ${looked})`;
  const { rows } = await tx.execute<{ id: string }>(sql`
    with near as materialized (
      select ${id} as id from ${newest} ${id.table} where ${foundRowByRow} and ${known} order by ${id} desc limit ${limit}),
    hits as materialized (select id from near union
      (select ${id} from ${id.table} where (select count(*) from near) < ${limit} and ${found} and ${known} limit ${rankedAtMost}))
    select id from hits order by id desc limit ${limit}`);
  return rows.map((row) => row.id);
}
