import { type SQL, sql } from "drizzle-orm";
import type { TenantTx } from "@/db/transaction";

/** How tables are walked and met, and what has an order that no index gives. */
const lookUpsAlone = sql`set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off; set local enable_sort = off`;
const anyWay = sql`set local enable_seqscan = on; set local enable_hashjoin = on; set local enable_mergejoin = on; set local enable_sort = on`;

/**
 * Reads what each of a few thousand rows leads to. While a table fills, the planner knows what it held when it was empty, and would
 * walk it for each row, or sort all of it; so nothing but looking up is left to it.
 */
export async function lookUp<Row>({ tx }: { tx: TenantTx }, asked: SQL): Promise<Row[]> {
  await tx.execute(lookUpsAlone);
  const { rows } = await tx.execute(asked);
  await tx.execute(anyWay);
  return rows as Row[];
}
