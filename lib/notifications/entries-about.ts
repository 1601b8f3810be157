import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/context";

/** Of what hangs on a record, that whose coming and going is a change of the record. */
const hanging = [
  "customer_categories",
  "customer_employees",
  "customer_departments",
  "customer_processes",
  "customer_billing",
  "customer_invoice_lines",
  "contact_roles",
  "contact_categories",
  "case_lines",
  "case_contacts",
];
const atMost = 200;

/** The present batch's entries in the change log about each of a few records, which a notification then shows as far as its reader may know. */
export async function entriesAbout({ tx }: Ctx, records: string[]): Promise<Map<string, number[]>> {
  if (records.length === 0) return new Map();
  const ids = sql`${sql.param(records)}::uuid[]`;
  const { rows } = await tx.execute<{ id: string; record: string }>(sql`
    with mine as materialized (
      select l.id, l.table_name as t, l.row_id, l.customer_id, l.operation, coalesce(l.new, l.old) as v
        from change_log l where l.batch_id = current_setting('app.batch')::uuid
         and (l.row_id = any(${ids}) or l.table_name = any(${sql.param(hanging)}::text[])))
    select distinct id::text, record from (
      select id, row_id as record from mine where t in ('customers', 'contacts', 'cases') and operation = 'update'
      union all select id, customer_id from mine where t = any(${sql.param(hanging)}::text[])
      union all select m.id, coalesce((m.v ->> 'contact_id')::uuid, r.contact_id)
        from mine m left join contact_roles r on r.id = m.row_id where m.t in ('contact_roles', 'contact_categories')
      union all select m.id, coalesce((m.v ->> 'case_id')::uuid, cl.case_id, cc.case_id)
        from mine m left join case_lines cl on cl.id = m.row_id left join case_contacts cc on cc.id = m.row_id
       where m.t in ('case_lines', 'case_contacts')) about
     where record = any(${ids}) order by id limit ${atMost}`);
  const found = new Map<string, number[]>(records.map((record) => [record, []]));
  for (const { id, record } of rows) found.get(record)?.push(Number(id));
  return found;
}
