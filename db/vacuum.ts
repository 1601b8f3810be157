import { tenantPool } from "./client";

/** Tables that many rows at once are written to; the organisation's login may look after these alone. */
export type FilledTable = "customers" | "contacts" | "contact_roles" | "cases" | "products" | "notes";

/**
 * Does for tables of an organisation what autovacuum comes to minutes later: what was written is marked as everybody's to see, so
 * that counting reads indexes alone, and the planner learns how much there is. Outside any transaction. A table that
 * somebody else looks after just then is left to them.
 */
export async function vacuum(schema: string, tables: FilledTable[]): Promise<void> {
  const client = await tenantPool(schema).connect();
  let broken: Error | boolean = true;
  try {
    await client.query("set statement_timeout = '120s'");
    await client.query(`vacuum (analyze, skip_locked) ${tables.join(", ")}`);
    await client.query("reset statement_timeout");
    broken = false;
  } finally {
    client.release(broken);
  }
}
