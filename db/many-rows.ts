import { sql } from "drizzle-orm";
import type { TenantTx } from "./transaction";

type Columns = Record<string, unknown>;

/** Tables whose rows many are written of at once; with their columns they are named in the code alone. */
type Table = "customers" | "contacts" | "contact_roles" | "cases" | "case_lines" | "products" | "notes";

/** Keys in the order of time, so that rows stand in the order of the file. */
export async function newIds(tx: TenantTx, count: number): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select uuidv7() as id from generate_series(1, ${count}::integer)`,
  );
  return rows.map(({ id }) => id);
}

const listOf = (columns: readonly string[]) =>
  sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );

/** Writes many rows in one statement, so that the change log takes them in one too. */
export async function insertRows(
  tx: TenantTx,
  table: Table,
  columns: readonly string[],
  rows: Columns[],
): Promise<void> {
  if (rows.length === 0) return;
  const now = new Date().toISOString();
  const whole = columns.includes("created_at")
    ? rows.map((row) => ({ ...row, created_at: row.created_at ?? now }))
    : rows;
  await tx.execute(sql`
    insert into ${sql.identifier(table)} (${listOf(columns)})
    select ${listOf(columns)} from jsonb_populate_recordset(null::${sql.identifier(table)}, ${JSON.stringify(whole)}::jsonb)`);
}

/** Changes of each row those columns that differ; the others keep their values. */
export async function updateRows(
  tx: TenantTx,
  table: Table,
  columns: readonly string[],
  changes: { id: string; columns: Columns }[],
): Promise<void> {
  const changed = changes.filter((change) => Object.keys(change.columns).length > 0);
  if (changed.length === 0) return;
  const used = columns.filter((column) => changed.some((change) => column in change.columns));
  const [target, list] = [sql.identifier(table), listOf(used)];
  const row = sql.join(
    used.map((column) => sql`p.${sql.identifier(column)}`),
    sql`, `,
  );
  await tx.execute(sql`
    update ${target} t set (${list}, version, updated_at) = (
        select ${row}, t.version + 1, now() from jsonb_populate_record(t, r.columns) p)
      from jsonb_to_recordset(${JSON.stringify(changed.map(({ id, columns: values }) => ({ id, columns: values })))}::jsonb)
        as r (id uuid, columns jsonb)
     where t.id = r.id`);
}
