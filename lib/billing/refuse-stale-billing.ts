import { eq, sql } from "drizzle-orm";
import { customerBilling } from "@/db/tenant/schema/billing";
import { type EditedField, refuseStaleEdit } from "@/lib/changes/refuse-stale-edit";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import type { BillingInput } from "./schema";

const chosen = new Set([
  ...["invoiceType", "invoiceInterval", "referenceEmployeeId", "currency", "paymentTermId", "priceListId"],
  ...["supplierCurrency", "creditLimitCurrency", "projectInvoicing"],
]);

/** Shows an editor what a colleague changed meanwhile, the fixed lines as a whole. @throws DomainError `conflict`, always */
export async function refuseStaleBilling(ctx: Ctx, sent: BillingInput): Promise<never> {
  const { customerId, version: sentVersion, lines: _, ...values } = sent;
  const [now] = await ctx.tx.select().from(customerBilling).where(eq(customerBilling.customerId, customerId));
  if (!now) throw new DomainError("conflict", "conflict", { formValues: { version: "0" } });
  const columns = Object.entries(values).map(([name, value]) => [
    name,
    {
      column: name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      of: plain,
      sent: plain(value),
      now: plain(now[name as keyof typeof values]),
      adopts: !chosen.has(name),
    } satisfies EditedField,
  ]);
  const row = { table: "customer_billing", id: now.id, sentVersion, version: now.version };
  const who = await whoChangedLines(ctx, customerId, now.id, sentVersion);
  const formValues = { version: String(now.version) };
  if (who === null) await refuseStaleEdit(ctx, row, Object.fromEntries(columns));
  throw new DomainError("conflict", who ? "conflict_with" : "conflict", {
    fields: who ? { lines: "changed_meanwhile" } : {},
    fieldValues: who ? { lines: { who } } : {},
    values: who ? { who } : {},
    formValues,
  });
}

/** Amounts alike however they are written: "12.50" and 12.5. */
function plain(value: unknown): unknown {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || !/^\d+\.\d+$/.test(value)) return value;
  return value.replace(/\.?0+$/, "");
}

/** Who changed the customer's fixed lines after the version that the form shows; null: nobody. */
async function whoChangedLines(
  ctx: Ctx,
  customerId: string,
  billingId: string,
  version: number,
): Promise<string | null> {
  const { rows } = await ctx.tx.execute<{ who: string | null }>(sql`
    select e.name as who from change_log l left join employees e on e.id = l.actor_id
     where l.customer_id = ${customerId} and l.table_name = 'customer_invoice_lines'
       and l.batch_id in (select b.batch_id from change_log b where b.row_id = ${billingId}
                             and (b.new ->> 'version')::int > ${version})
     order by l.id desc limit 1`);
  return rows[0]?.who ?? null;
}
