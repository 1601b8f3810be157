import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/context";
import { sameValue } from "@/lib/core/same-value";
import { type ChangeField, readValue } from "./describe-fields";
import { kindOf } from "./fields";
import { labelRows } from "./label-rows";
import { nameOwnFields } from "./name-own-fields";
import { StaleEdit, type VersionField } from "./stale-edit";

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
 * Refuses an edit that began before somebody else's: names who, and shows both versions of each field that they changed,
 * to choose between. A field that the editor left alone takes the new value; one that both changed keeps what was typed.
 * The form takes the new version, so that saving again is a choice made knowingly. Changes of what the form doesn't hold
 * are no matter.
 * @throws StaleEdit if others changed any of the fields
 */
export async function refuseStaleEdit(
  ctx: Ctx,
  row: { table: string; id: string; sentVersion: number; version: number },
  fields: Record<string, EditedField>,
): Promise<void> {
  const { before, who } = await changesSince(ctx, row);
  const changed = Object.entries(fields).flatMap(([name, field]) => {
    if (!before.has(field.column) || sameValue(field.sent, field.now)) return [];
    const old = before.get(field.column);
    const then = field.of ? field.of(old) : old;
    if (sameValue(then, field.now)) return [];
    const isUntouched = field.adopts !== false && sameValue(field.sent, then);
    return [{ name, field, isUntouched }];
  });
  if (changed.length === 0) return;
  const versions = await versionsOf(ctx, changed);
  await nameOwnFields(ctx, [{ table: row.table, fields: versions.map(({ change }) => change) }]);
  const adopted = versions.filter(({ isAdopted }) => isAdopted).map(({ theirValues }) => theirValues);
  throw new StaleEdit(versions, {
    who,
    fields: Object.fromEntries(
      changed.map(({ name, field, isUntouched }) => [name, isUntouched ? "taken_over" : messageFor(field)]),
    ),
    fieldValues: Object.fromEntries(
      changed.map(({ name, field }) => [name, { who, value: field.shown ?? "" }]),
    ),
    formValues: Object.assign({ version: String(row.version) }, ...adopted),
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

type Changed = { name: string; field: EditedField; isUntouched: boolean };

async function versionsOf(ctx: Ctx, changed: Changed[]): Promise<VersionField[]> {
  const ids = changed.flatMap(({ field: { column, sent, now } }) =>
    kindOf(column) === "reference" ? [sent, now].filter((id) => typeof id === "string") : [],
  );
  const labels = await labelRows(ctx, ids);
  const { locale } = ctx.actor;
  return changed.map(({ name, field, isUntouched }) => {
    const path = name.includes(".") ? name.split(".").slice(1) : undefined;
    const kind = kindOf(field.column);
    const read = (value: unknown): ChangeField["before"] => {
      if (kind === "custom") return { text: null, stored: value ?? null };
      return readValue(value, path ? "text" : kind, labels, locale, ctx.tenant.locale);
    };
    return {
      name,
      change: { column: field.column, path, kind, before: read(field.sent), after: read(field.now) },
      isAdopted: isUntouched,
      theirValues: typeof field.adopts === "object" ? field.adopts : inputsOf(name, field.now),
    };
  });
}

/** What a form sends for a value: a list row by row, a box that is ticked as "on". */
function inputsOf(name: string, value: unknown): Record<string, string> {
  if (value === null || value === undefined || value === false) return { [name]: "" };
  if (value === true) return { [name]: "on" };
  if (typeof value !== "object") return { [name]: String(value) };
  return Object.assign({}, ...Object.entries(value).map(([key, part]) => inputsOf(`${name}.${key}`, part)));
}

function messageFor({ shown }: EditedField): string {
  if (shown === undefined) return "changed_meanwhile";
  return shown === null || shown === "" ? "emptied_meanwhile" : "changed_meanwhile_to";
}
