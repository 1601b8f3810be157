import { and, asc, type SQL, sql } from "drizzle-orm";
import { allowLongRead } from "@/db/long-read";
import { changeLog } from "@/db/tenant/schema/change-log";
import { describeFields, referencesOf } from "@/lib/changes/describe-fields";
import { type ChangeEntry, entriesOf } from "@/lib/changes/entries-of";
import { labelRows } from "@/lib/changes/label-rows";
import { nameOwnFields } from "@/lib/changes/name-own-fields";
import { visibleChanges } from "@/lib/changes/visibility";
import type { Ctx } from "@/lib/core/context";
import { query } from "@/lib/core/query";
import { findMentions } from "./mentions";
import { findPerson, type Person, PersonId } from "./person";
import { personPattern } from "./person-pattern";

type Row = { table: string; id: string; values: Record<string, unknown> };
export type PersonData = Awaited<ReturnType<typeof getPersonData>>;
export type PersonRow = Row & { label: string; fields: ChangeEntry["fields"] };

// Every text of the organisation is gone through, at a million records of each kind for some ten seconds.
const longestSeconds = 55;

/**
 * Everything that names a person: their records, what hangs on them, what was written about them, texts elsewhere, and the
 * change log of it. What only a colleague may see is not among it.
 */
export const getPersonData = query(
  { name: "get-person-data", permission: "privacy:write", input: PersonId },
  async (ctx, asked) => {
    await allowLongRead(ctx.tx, longestSeconds);
    const person = await findPerson(ctx, asked);
    const own = await readOwn(ctx, person);
    const pattern = personPattern(person);
    const known = new Set(own.map(({ id }) => id));
    const mentions = pattern === null ? [] : await findMentions(ctx, pattern);
    const elsewhere = mentions.flatMap(({ table_name, row_id, texts }) =>
      known.has(row_id) ? [] : { table: table_name, id: row_id, values: texts },
    );
    const rows = await presentable(ctx, [...own, ...elsewhere]);
    const log = await readLog(
      ctx,
      own.map(({ id }) => id),
    );
    const isElsewhere = new Set(elsewhere.map(({ id }) => id));
    return {
      name: person.name,
      rows: rows.filter(({ id }) => !isElsewhere.has(id)),
      mentions: rows.filter(({ id }) => isElsewhere.has(id)),
      log,
    };
  },
);

/** The rows that are the person's own, or about them. */
async function readOwn({ tx }: Ctx, { contact, customer }: Person): Promise<Row[]> {
  const c = contact?.id ?? null;
  const k = customer?.id ?? null;
  const either = sql`(t.contact_id = ${c} or t.customer_id = ${k})`;
  const from = (table: SQL, name: string, where: SQL) =>
    sql`select ${name}::text as "table", t.id, to_jsonb(t) - '{search,match_keys,bytes}'::text[] as "values" from ${table} t where ${where}`;
  const parts = [
    from(sql`contacts`, "contacts", sql`t.id = ${c}`),
    from(sql`customers`, "customers", sql`t.id = ${k}`),
    from(sql`contact_roles`, "contact_roles", sql`t.contact_id = ${c}`),
    from(sql`contact_categories`, "contact_categories", sql`t.contact_id = ${c}`),
    from(sql`customer_categories`, "customer_categories", sql`t.customer_id = ${k}`),
    from(sql`customer_billing`, "customer_billing", sql`t.customer_id = ${k}`),
    from(sql`customer_invoice_lines`, "customer_invoice_lines", sql`t.customer_id = ${k}`),
    from(sql`registry_changes`, "registry_changes", sql`t.customer_id = ${k}`),
    from(sql`case_contacts`, "case_contacts", sql`t.contact_id = ${c}`),
    from(
      sql`cases`,
      "cases",
      sql`t.id in (select id from cases where customer_id = ${k}
        union select case_id from case_contacts where contact_id = ${c})`,
    ),
    from(sql`orders`, "orders", sql`t.customer_id = ${k}`),
    from(
      sql`order_lines`,
      "order_lines",
      sql`t.order_id in (select id from orders where customer_id = ${k})`,
    ),
    from(sql`notes`, "notes", either),
    from(
      sql`note_comments`,
      "note_comments",
      sql`t.note_id in (select id from notes where contact_id = ${c} or customer_id = ${k})`,
    ),
    from(sql`tasks`, "tasks", either),
    from(sql`calls`, "calls", either),
    from(
      sql`meetings`,
      "meetings",
      sql`t.id in (select id from meetings where contact_id = ${c} union select id from meetings where customer_id = ${k}
        union select meeting_id from meeting_participants where contact_id = ${c} or customer_id = ${k})`,
    ),
    from(sql`meeting_participants`, "meeting_participants", either),
  ];
  const { rows } = await tx.execute<Row>(sql.join(parts, sql` union all `));
  return rows;
}

/** Those that the actor may know of, with names for what they refer to. */
async function presentable(ctx: Ctx, rows: Row[]): Promise<PersonRow[]> {
  const asEntry = ({ values }: Row) => ({ operation: "update" as const, old: null, new: values });
  const labels = await labelRows(
    ctx,
    rows.flatMap((row) => [row.id, ...referencesOf(asEntry(row))]),
  );
  const { locale } = ctx.actor;
  const found = rows.flatMap((row) => {
    const label = labels.get(row.id);
    if (label === undefined) return [];
    return { ...row, label, fields: describeFields(asEntry(row), labels, locale, ctx.tenant.locale) };
  });
  await nameOwnFields(ctx, found);
  return found;
}

async function readLog(ctx: Ctx, ids: string[]): Promise<ChangeEntry[]> {
  const read = await ctx.tx
    .select()
    .from(changeLog)
    .where(and(sql`${changeLog.rowId} = any(${sql.param(ids)}::uuid[])`, visibleChanges(ctx)))
    .orderBy(asc(changeLog.id));
  return entriesOf(ctx, read);
}
