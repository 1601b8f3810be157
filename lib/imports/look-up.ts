import { type SQL, sql } from "drizzle-orm";
import type { TenantTx } from "@/db/transaction";

/** How tables may be walked and met, and what has an order not out of an index. */
const ways = ["enable_seqscan", "enable_hashjoin", "enable_mergejoin", "enable_sort"];
const switched = (to: "on" | "off") => sql.raw(ways.map((way) => `set local ${way} = ${to}`).join("; "));

/**
 * Reads what each of a few thousand rows leads to. While a table fills, the planner knows what it held when it was empty, and would
 * walk it for each row, or sort all of it; so nothing but looking up is left to it.
 */
export async function lookUp<Row>({ tx }: { tx: TenantTx }, asked: SQL): Promise<Row[]> {
  await tx.execute(switched("off"));
  const { rows } = await tx.execute(asked);
  await tx.execute(switched("on"));
  return rows as Row[];
}
