import { sql } from "drizzle-orm";
import type { Ctx } from "./context";
import { DomainError } from "./errors";

/**
 * A field of an edit form: its column, what the form sent, what the record holds now. `shown` is that in words, absent
 * for codes; `adopts` says that the control can take the new value over, or which inputs take what. `of` picks the
 * field's part of a column that holds several.
 */
export type EditedField = {
  column: string;
  of?: (stored: unknown) => unknown;
  sent: unknown;
  now: unknown;
  shown?: string | null;
  adopts: boolean | Record<string, string>;
};

/**
 * Refuses an edit that began before somebody else's: names who, and at each field that they changed what it is now.
 * A field that the editor left alone takes the new value; one that both changed keeps what was typed. The form takes
 * the new version, so that saving again is a choice made knowingly. Changes of what the form doesn't hold are no matter.
 * @throws DomainError `conflict`, if others changed any of the fields
 */
export async function refuseStaleEdit(
  ctx: Ctx,
  row: { table: string; id: string; sentVersion: number; version: number },
  fields: Record<string, EditedField>,
): Promise<void> {
  const { before, who } = await changesSince(ctx, row);
  const messages: Record<string, string> = {};
  const fieldValues: Record<string, Record<string, string>> = {};
  const formValues: Record<string, string> = { version: String(row.version) };
  for (const [name, field] of Object.entries(fields)) {
    if (!before.has(field.column) || same(field.sent, field.now)) continue;
    const old = before.get(field.column);
    const then = field.of ? field.of(old) : old;
    if (same(then, field.now)) continue;
    const isUntouched = field.adopts !== false && same(field.sent, then);
    if (isUntouched) Object.assign(formValues, adopted(name, field));
    messages[name] = isUntouched ? "taken_over" : messageFor(field);
    fieldValues[name] = { who, value: field.shown ?? "" };
  }
  if (Object.keys(messages).length === 0) return;
  throw new DomainError("conflict", who ? "conflict_with" : "conflict", {
    fields: messages,
    fieldValues,
    values: { who },
    formValues,
  });
}

/** The columns that were changed since, each with its value then, and who changed the row last. */
async function changesSince(
  ctx: Ctx,
  { table, id, sentVersion }: { table: string; id: string; sentVersion: number },
) {
  const { rows } = await ctx.tx.execute<{ old: Record<string, unknown>; who: string | null }>(sql`
    select l.old, e.name as who from change_log l left join employees e on e.id = l.actor_id
     where l.row_id = ${id} and l.table_name = ${table} and l.operation = 'update'
       and (l.new ->> 'version')::int > ${sentVersion}
     order by l.id`);
  const before = new Map<string, unknown>();
  for (const { old } of rows) {
    for (const [column, value] of Object.entries(old)) if (!before.has(column)) before.set(column, value);
  }
  return { before, who: rows.at(-1)?.who ?? "" };
}

function messageFor({ shown }: EditedField): string {
  if (shown === undefined) return "changed_meanwhile";
  return shown === null || shown === "" ? "emptied_meanwhile" : "changed_meanwhile_to";
}

const adopted = (name: string, { adopts, now }: EditedField) =>
  typeof adopts === "object" ? adopts : { [name]: String(now ?? "") };

const same = (a: unknown, b: unknown) => inOrder(a ?? null) === inOrder(b ?? null);

/** As text that does not depend on the order in which an object's names stand. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
