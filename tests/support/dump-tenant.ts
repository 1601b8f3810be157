import { sql } from "drizzle-orm";
import type { TenantTx } from "@/db/transaction";

/** Every table of an organisation that people's data are in. */
export const dataTables = [
  "employees",
  "categories",
  "customers",
  "customer_categories",
  "contacts",
  "contact_roles",
  "products",
  "case_pipelines",
  "case_statuses",
  "case_reasons",
  "cases",
  "case_contacts",
  "case_lines",
] as const;

export type Dump = Record<string, Record<string, Record<string, unknown>>>;

/**
 * Every row of every table, by table and id. A row's version is left out: it counts writes, undoings included, so that
 * a form opened before one is told about it.
 */
export async function dumpTenant(tx: TenantTx): Promise<Dump> {
  const parts = dataTables.map(
    (table) =>
      sql`select ${table}::text as name, coalesce(jsonb_object_agg(t.id, to_jsonb(t) - 'version'), '{}') as rows from ${sql.identifier(table)} t`,
  );
  const { rows } = await tx.execute<{ name: string; rows: Dump[string] }>(sql.join(parts, sql` union all `));
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]));
}
