import { sql } from "drizzle-orm";
import type { TenantTx } from "@/db/transaction";

/** What is kept of what happened, and what follows from it: no undoing takes that away. */
const kept =
  "^(migrations|change_log|batches|batch_.*|undo_leftovers|imports|search_words|number_counters|case_(sum|stay|state).*)$";

/** Every row of every other table, by table, without its version; tables without rows are left out. */
export async function dumpEverything(tx: TenantTx): Promise<Record<string, string[]>> {
  const { rows: tables } = await tx.execute<{ name: string }>(sql`
    select relname as name from pg_class
     where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname !~ ${kept} order by 1`);
  const dump: Record<string, string[]> = {};
  for (const { name } of tables) {
    const { rows } = await tx.execute<{ row: string }>(
      sql`select (to_jsonb(t) - 'version')::text as row from ${sql.identifier(name)} t order by 1`,
    );
    if (rows.length > 0) dump[name] = rows.map(({ row }) => row);
  }
  return dump;
}
