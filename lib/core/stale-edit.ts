import { sql } from "drizzle-orm";
import type { Ctx } from "./context";
import { DomainError } from "./errors";

/** A field of an edit form: its column, what the form sent, what the record holds now. `shown` is absent for codes. */
export type EditedField = { column: string; sent: unknown; now: unknown; shown?: string | null };

/**
 * Refuses an edit that began before somebody else's: names who, and at each field that they changed what it is now.
 * What was typed stays; the form takes the new version, so that saving again is a choice made knowingly.
 * @throws DomainError `conflict`, always
 */
export async function refuseStaleEdit(
  ctx: Ctx,
  row: { table: string; id: string; sentVersion: number; version: number },
  fields: Record<string, EditedField>,
): Promise<never> {
  const { rows } = await ctx.tx.execute<{ columns: string[]; who: string | null }>(sql`
    select array_agg(distinct key) as columns,
           (select e.name from employees e where e.id = (array_agg(l.actor_id order by l.id desc))[1]) as who
      from change_log l, jsonb_object_keys(l.new) key
     where l.row_id = ${row.id} and l.table_name = ${row.table} and l.operation = 'update'
       and (l.new ->> 'version')::int > ${row.sentVersion}`);
  const changed = new Set(rows[0]?.columns ?? []);
  const who = rows[0]?.who ?? "";
  const messages: Record<string, string> = {};
  const fieldValues: Record<string, Record<string, string>> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (!changed.has(field.column) || same(field.sent, field.now)) continue;
    messages[name] = messageFor(field);
    fieldValues[name] = { who, value: field.shown ?? "" };
  }
  throw new DomainError("conflict", who ? "conflict_with" : "conflict", {
    fields: messages,
    fieldValues,
    values: { who },
    formValues: { version: String(row.version) },
  });
}

function messageFor({ shown }: EditedField): string {
  if (shown === undefined) return "changed_meanwhile";
  return shown === null || shown === "" ? "emptied_meanwhile" : "changed_meanwhile_to";
}

const same = (a: unknown, b: unknown) => (a ?? null) === (b ?? null);
