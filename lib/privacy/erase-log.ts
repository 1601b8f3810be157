import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/context";
import type { Person } from "./person";

/** What an entry of the log may go on saying of each kind of row: that there was one, and when. Everything else goes. */
const kept = [
  "id",
  "version",
  "created_at",
  "updated_at",
  "archived_at",
  "owner_id",
  "visibility",
  "kind",
  "is_customer",
  "is_supplier",
  "country",
  "contact_id",
  "customer_id",
];

/** What the log tells of these by their other columns stays: it is about the work, not the person. */
const words: Record<string, string[]> = {
  notes: ["body", "external_id"],
  note_comments: ["body"],
  tasks: ["title", "description", "checklist"],
  calls: ["number", "number_e164", "note", "external_id"],
  meetings: ["title", "description", "location"],
  meeting_participants: ["email", "name", "comment", "bounced_reason"],
  cases: ["title", "description", "stalled_reason", "custom"],
  case_contacts: ["role"],
};

const wholly = [
  "contacts",
  "customers",
  "contact_roles",
  "customer_billing",
  "customer_logos",
  "customer_invoice_lines",
  "registry_changes",
];

/**
 * Takes the old and new values of the person's rows out of the change log, of those that are gone too. Whatever is undone
 * afterwards finds nothing to put back.
 */
export async function eraseLog({ tx }: Ctx, persons: Person[], activities: string[]): Promise<number> {
  let erased = 0;
  const list = (ids: (string | undefined)[]) => sql.param(ids.filter((id) => id !== undefined));
  const contactIds = persons.map(({ contact }) => contact?.id);
  const customerIds = persons.map(({ customer }) => customer?.id);
  const tables = [...wholly, ...Object.keys(words)];
  const ids = sql`select distinct row_id, table_name from change_log where table_name = any(${sql.param(tables)}::text[])
    and (row_id = any(${list([...contactIds, ...customerIds, ...activities])}::uuid[])
      or coalesce(new, old) ->> 'contact_id' = any(${list(contactIds)}::text[]) and table_name <> 'customers'
      or customer_id = any(${list(customerIds)}::uuid[])
      or table_name = 'note_comments' and row_id in (
        select id from note_comments where note_id = any(${sql.param(activities)}::uuid[])))`;
  const { rows } = await tx.execute<{ row_id: string; table_name: string }>(ids);
  for (const table of new Set(rows.map(({ table_name }) => table_name))) {
    const found = rows.flatMap(({ table_name, row_id }) => (table_name === table ? row_id : []));
    const columns = words[table] ?? (await columnsOf(table));
    const done = await tx.execute<{ n: string }>(
      sql`select erase_logged(${sql.param(found)}::uuid[], ${sql.param(columns)}::text[]) as n`,
    );
    erased += Number(done.rows[0]?.n ?? 0);
  }
  return erased;

  /** What the log ever said of such rows, but what it may go on saying. */
  async function columnsOf(table: string): Promise<string[]> {
    const { rows: names } = await tx.execute<{ name: string }>(
      sql`select distinct k as name from change_log, jsonb_object_keys(coalesce(new, '{}') || coalesce(old, '{}')) k where table_name = ${table}
        and row_id in (select row_id from (${ids}) own where own.table_name = ${table})`,
    );
    return names.flatMap(({ name }) => (kept.includes(name) ? [] : name));
  }
}
