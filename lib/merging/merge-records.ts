import { eq, sql } from "drizzle-orm";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { lockMerged } from "./lock-merged";
import { chosenRow, fieldsOf, type MergedRow, type MergeField } from "./merge-fields";
import { moveReferences } from "./move-references";
import type { MergedEntity, MergeInput } from "./schema";
import { uniteRoles } from "./unite-roles";
import { unitedValues } from "./united-values";

export type Merged = { id: string; survivor: MergedRow; others: MergedRow[]; fields: MergeField[] };

/** Written apart: they are unique, so the one that gives them must let go of them first. */
const unique = new Set(["number", "contact_id"]);

/**
 * What merging is, of customers and of contacts: values field by field, everything that hangs on the others moves, and
 * they are put away with the way to the one that stays.
 */
export async function mergeRecords(ctx: Ctx, entity: MergedEntity, input: MergeInput): Promise<Merged> {
  const rows = await lockMerged(ctx, entity, input);
  const [survivor, ...others] = rows;
  // All that hangs on a large customer takes longer than a page may.
  await ctx.tx.execute(sql`set local statement_timeout = '60s'`);
  const fields = fieldsOf(entity, rows);
  const from = others.map(({ id }) => id);
  await uniteRoles(ctx, entity === "customers" ? "customerId" : "contactId", from, survivor.id);
  await moveReferences(ctx, entity, from, survivor.id);
  for (const other of others) {
    const columns = fields
      .filter((field) => chosenRow(field, rows, input.choice) === other)
      .flatMap((field) => field.columns)
      .filter((column) => !column.includes(":") && !unique.has(column));
    if (columns.length > 0)
      await ctx.tx.execute(
        sql`select app.copy_values(${entity}, ${survivor.id}::uuid, ${other.id}::uuid, ${sql.param(columns)}::text[])`,
      );
  }
  await putAway(ctx, entity, survivor.id, from);
  const table = entity === "customers" ? customers : contacts;
  const values = unitedValues(rows, fields, input.choice);
  await ctx.tx
    .update(table)
    .set(values as Partial<typeof customers.$inferInsert>)
    .where(eq(table.id, survivor.id));
  return { id: survivor.id, survivor, others, fields };
}

async function putAway(ctx: Ctx, entity: MergedEntity, into: string, from: string[]): Promise<void> {
  const table = entity === "customers" ? customers : contacts;
  await ctx.tx
    .update(table)
    .set({ mergedIntoId: into, archivedAt: sql`coalesce(${table.archivedAt}, now())` })
    .where(sql`${table.id} = any(${sql.param(from)}::uuid[])`);
}
