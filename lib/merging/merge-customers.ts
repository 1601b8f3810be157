import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { customerBilling } from "@/db/tenant/schema/billing";
import { customers } from "@/db/tenant/schema/customers";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { chosenRow, fieldValue, type MergedRow } from "./merge-fields";
import { type Merged, mergeRecords } from "./merge-records";
import { MergeInput } from "./schema";

/**
 * Makes one customer of several: the one that stays takes the chosen values and all that the others have; their numbers
 * and addresses lead to it.
 */
export const mergeCustomers = command(
  { name: "merge-customers", permission: "merge:run", input: MergeInput },
  async (ctx, input): Promise<{ id: string; name: string; count: number; isVisible: boolean }> => {
    await fillBilling(ctx, input.survivorId, input.id);
    const merged = await mergeRecords(ctx, "customers", input);
    await swapUnique(ctx, merged, input.choice);
    await leadGroup(ctx, merged);
    const [row] = await ctx.tx.select().from(customers).where(eq(customers.id, merged.id));
    const isVisible = row?.visibility === "everyone" || row?.ownerId === ctx.actor.employeeId;
    return { id: merged.id, name: row?.name ?? "", count: merged.others.length + 1, isVisible };
  },
);

/** What the terms of the one that stays lack, those of the others tell. */
async function fillBilling(ctx: Ctx, into: string, ids: string[]): Promise<void> {
  const rows = await ctx.tx
    .select({ id: customerBilling.id, customerId: customerBilling.customerId })
    .from(customerBilling)
    .where(inArray(customerBilling.customerId, [into, ...ids]));
  const own = rows.find(({ customerId }) => customerId === into) ?? rows[0];
  for (const other of rows)
    if (own && other !== own)
      await ctx.tx.execute(
        sql`select app.fill_empty('customer_billing', ${own.id}::uuid, ${other.id}::uuid)`,
      );
}

/** The number that is not taken stays with the record that gave the other, where a search finds it. */
async function swapUnique(
  ctx: Ctx,
  { survivor, others, fields }: Merged,
  choice: Record<string, string>,
): Promise<void> {
  const rows: [MergedRow, ...MergedRow[]] = [survivor, ...others];
  const taken = (key: string) => {
    const field = fields.find((one) => one.key === key);
    const row = field && chosenRow(field, rows, choice);
    return row && row !== survivor ? { id: row.id, value: fieldValue(row, field) as string | null } : null;
  };
  const set = (id: string, values: Partial<typeof customers.$inferInsert>) =>
    ctx.tx.update(customers).set(values).where(eq(customers.id, id));
  const number = taken("number");
  if (number) {
    await set(number.id, { number: null });
    await set(survivor.id, { number: number.value });
    if (survivor.number !== null) await set(number.id, { number: String(survivor.number) });
  }
  const contact = taken("contact_id");
  const linked = others.filter((row) => row.contact_id !== null).map(({ id }) => id);
  if (linked.length > 0)
    await ctx.tx.update(customers).set({ contactId: null }).where(inArray(customers.id, linked));
  if (contact) await set(survivor.id, { contactId: contact.value });
}

/** The daughters of all are the survivor's; it is never its own mother, nor its daughters' daughter. */
async function leadGroup(ctx: Ctx, { survivor, others }: Merged): Promise<void> {
  const from = others.map(({ id }) => id);
  const into = survivor.id;
  await ctx.tx
    .update(customers)
    .set({ parentId: null })
    .where(and(inArray(customers.id, from), sql`${customers.parentId} is not null`));
  const own = and(eq(customers.id, into), inArray(customers.parentId, [into, ...from]));
  await ctx.tx.update(customers).set({ parentId: null, parentSharePercent: null }).where(own);
  await ctx.tx
    .update(customers)
    .set({ parentId: into })
    .where(and(inArray(customers.parentId, from), ne(customers.id, into)));
  await ctx.tx.execute(sql`
    with recursive up as (
      select ${customers.id} as id, ${customers.parentId} as parent_id, 1 as depth from ${customers} where ${customers.id} = ${into}
      union all
      select c.id, c.parent_id, up.depth + 1 from up join ${customers} c on c.id = up.parent_id where up.depth < 100 and up.parent_id <> ${into}
    )
    update ${customers} set parent_id = null, parent_share_percent = null, version = version + 1, updated_at = now()
     where id = ${into} and exists (select from up where parent_id = ${into})`);
}
