import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { bare } from "@/db/alias";
import { customerBilling, paymentTerms, priceLists } from "@/db/tenant/schema/billing";
import { customers } from "@/db/tenant/schema/customers";
import { readValue } from "@/lib/bulk/read-value";
import type { FieldChange } from "@/lib/bulk/schema";
import { leftAmong, nothingLeft, type Written } from "@/lib/bulk/write-where";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { BillingInput } from "./schema";

const settable = [
  "paymentTermId",
  "priceListId",
  "creditDays",
  "discountPercent",
  "currency",
  "invoiceType",
  "invoiceInterval",
] as const;
type Settable = (typeof settable)[number];

/**
 * How many customers are invoiced, one of its terms: those that had the usual ones get a row of their own. An e-invoice needs
 * somewhere to go; those without an address stay as they are.
 */
export async function setBillingField(
  ctx: Ctx,
  input: FieldChange,
): Promise<(chosen: SQL) => Promise<Written>> {
  const column = settable.find((one) => `billing.${one}` === input.field);
  if (!column) throw new DomainError("invalid", "choose", { field: "field" });
  const value = readValue(BillingInput.shape[column], input);
  await requireOffered(ctx, column, value, input.field);
  return (chosen) => write(ctx, column, value, chosen);
}

async function write(ctx: Ctx, column: Settable, value: unknown, chosen: SQL): Promise<Written> {
  await ctx.tx.execute(sql`set local statement_timeout = '120s'`);
  const target = customerBilling[column];
  const addressed = sql`exists (select from ${customerBilling} b where b.customer_id = ${customers.id} and b.e_invoice_address is not null)`;
  const isLimited = column === "invoiceType" && value === "e_invoice";
  const left = isLimited
    ? await leftAmong(ctx, { table: customers, id: customers.id }, sql`${chosen} and not ${addressed}`)
    : nothingLeft;
  const those = isLimited ? sql`${chosen} and ${addressed}` : chosen;
  const among = sql`${customerBilling.customerId} in (select ${customers.id} from ${customers} where ${those})`;
  const changed = await ctx.tx
    .update(customerBilling)
    .set({ [column]: value })
    .where(and(among, sql`${target} is distinct from ${value}`));
  const usual = column === "invoiceType" ? value === "email_attachment" : value === null;
  if (usual) return { count: changed.rowCount ?? 0, left };
  const made = await ctx.tx.execute(sql`
    insert into ${customerBilling} (customer_id, ${bare(target)})
    select ${customers.id}, ${value} from ${customers} where ${those}
       and not exists (select from ${customerBilling} b where b.customer_id = ${customers.id})`);
  return { count: (changed.rowCount ?? 0) + (made.rowCount ?? 0), left };
}

/** @throws DomainError `invalid` for terms that are none of the organisation's, or out of use */
async function requireOffered(ctx: Ctx, column: Settable, value: unknown, field: string): Promise<void> {
  if ((column !== "paymentTermId" && column !== "priceListId") || value === null) return;
  const table = column === "paymentTermId" ? paymentTerms : priceLists;
  const rows = await ctx.tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.id, String(value)), isNull(table.archivedAt)));
  if (rows.length === 0) throw new DomainError("invalid", "choose", { field });
}
