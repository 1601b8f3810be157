import { and, asc, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { type ChangeField, describeFields, referencesOf } from "@/lib/changes/describe-fields";
import { labelRows } from "@/lib/changes/label-rows";
import { nameOwnFields } from "@/lib/changes/name-own-fields";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { uuid, uuidList } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { sameValue } from "@/lib/core/same-value";
import { visibleCustomers } from "@/lib/customers/visibility";
import { chosenRow, fieldsOf, fieldValue, type MergedRow, type MergeField } from "./merge-fields";
import { type MergedEntity, mergedEntities, mostMerged } from "./schema";

export type MergeRecord = {
  id: string;
  name: string;
  hint: string | null;
  version: number;
  isArchived: boolean;
};
/** A field in which the records differ: each record's value, as the history reads it, and whose is proposed. */
export type MergeQuestion = {
  key: string;
  values: { id: string; fields: ChangeField[] }[];
  proposedId: string;
};
export type MergeDetail = {
  entity: MergedEntity;
  survivorId: string | null;
  records: MergeRecord[];
  questions: MergeQuestion[];
};

const input = z.object({
  entity: z.enum(mergedEntities),
  id: uuidList(),
  survivor: uuid().nullable().default(null),
});

/**
 * Records that are to be merged, side by side, with the fields in which they differ. What the actor can't see, or what
 * was merged already, is left out.
 */
export const getMerge = query(
  { name: "get-merge", permission: "merge:run", input },
  async (ctx, { entity, id, survivor }): Promise<MergeDetail> => {
    const rows = await readRows(ctx, entity, [...new Set(id)].slice(0, mostMerged));
    const records = rows.map((row) => recordOf(entity, row));
    const stays =
      rows.find((row) => row.id === survivor) ?? rows.find((row) => row.archived_at === null) ?? rows[0];
    if (!stays) return { entity, survivorId: null, records, questions: [] };
    const ordered: [MergedRow, ...MergedRow[]] = [stays, ...rows.filter((row) => row !== stays)];
    const asked = fieldsOf(entity, ordered).filter((field) => differ(field, rows));
    const described = await describeRows(ctx, entity, rows);
    const questions = asked.map((field) => ({
      key: field.key,
      proposedId: chosenRow(field, ordered, {}).id,
      values: rows.flatMap((row) =>
        fieldValue(row, field) === null
          ? []
          : [{ id: row.id, fields: partsOf(field, described.get(row.id) ?? []) }],
      ),
    }));
    return { entity, survivorId: stays.id, records, questions };
  },
);

async function readRows(ctx: Ctx, entity: MergedEntity, ids: string[]): Promise<MergedRow[]> {
  if (ids.length === 0) return [];
  const table = entity === "customers" ? customers : contacts;
  const visible = entity === "customers" ? visibleCustomers(ctx) : visibleContacts(ctx);
  const found = await ctx.tx
    .select({ values: sql<MergedRow>`to_jsonb(${table}) - '{search,match_keys}'::text[]` })
    .from(table)
    .where(and(inArray(table.id, ids), isNull(table.mergedIntoId), visible))
    .orderBy(asc(table.createdAt), asc(table.id));
  return found.map(({ values }) => values);
}

function recordOf(entity: MergedEntity, row: MergedRow): MergeRecord {
  const texts = entity === "customers" ? [row.number, row.org_number, row.city] : [row.email, row.phone];
  const name = entity === "customers" ? row.name : [row.first_name, row.last_name].filter(Boolean).join(" ");
  return {
    id: row.id,
    name: String(name),
    hint: texts.filter(Boolean).join(" · ") || null,
    version: Number(row.version),
    isArchived: row.archived_at !== null,
  };
}

/** At least two of the records say something, and not the same. */
function differ(field: MergeField, rows: MergedRow[]): boolean {
  const filled = rows.filter((row) => fieldValue(row, field) !== null);
  const [first] = filled;
  const values = (row: MergedRow) =>
    field.columns.map((column) => fieldValue(row, { key: "", columns: [column] }));
  return first !== undefined && filled.some((row) => !sameValue(values(row), values(first)));
}

/** Each record's columns as the history reads them, own fields by their names. */
async function describeRows(
  ctx: Ctx,
  entity: MergedEntity,
  rows: MergedRow[],
): Promise<Map<string, ChangeField[]>> {
  const entries = rows.map((row) => ({
    operation: "update" as const,
    old: row,
    new: Object.fromEntries(Object.keys(row).map((key) => [key, null])),
  }));
  const labels = await labelRows(ctx, entries.flatMap(referencesOf));
  const described = entries.map((entry) => ({
    table: entity,
    id: entry.old.id,
    fields: describeFields(entry, labels, ctx.actor.locale, ctx.tenant.locale),
  }));
  await nameOwnFields(ctx, described);
  return new Map(described.map(({ id, fields }) => [id, fields]));
}

const partsOf = ({ columns }: MergeField, fields: ChangeField[]): ChangeField[] =>
  columns.flatMap((wanted) => {
    const [column, part] = wanted.split(":");
    return fields.filter(
      (field) => field.column === column && (part === undefined || field.path?.[0] === part),
    );
  });
