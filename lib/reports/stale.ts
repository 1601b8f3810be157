import { type SQL, sql } from "drizzle-orm";
import { staleCases } from "@/db/tenant/schema/case-splits";
import type { Ctx } from "@/lib/core/context";

/** More of them are looked at as if nothing were kept. */
const staleAtMost = 2000;

/** Whether the kept tables are worth reading: few cases were written since the job last came. */
export async function isKept({ tx }: Ctx): Promise<boolean> {
  const { caseIds } = staleCases;
  const { rows } = await tx.execute<{ stale: number }>(sql`
    select coalesce(sum(coalesce(cardinality(${caseIds}), 2)), 0)::int as stale from ${staleCases}`);
  return (rows[0]?.stale ?? 0) <= staleAtMost;
}

/** These cases' ids as the part `stale` of a statement: left out of what is kept, and read one by one. */
export const withStale: SQL = sql`stale as materialized (select all_stale_cases() as id)`;
