import { sql } from "drizzle-orm";
import { customerBilling, customerInvoiceLines } from "@/db/tenant/schema/billing";
import { customers } from "@/db/tenant/schema/customers";
import type { TenantTx } from "@/db/transaction";

/**
 * Writes the organisation's currency at every amount that has none of its own and so would change its meaning with it.
 * Run again it finds nothing to do.
 */
export async function keepCurrencies(tx: TenantTx, currency: string): Promise<void> {
  await tx
    .update(customers)
    .set({ annualRevenueCurrency: currency })
    .where(sql`${customers.annualRevenue} is not null and ${customers.annualRevenueCurrency} is null`);
  await tx
    .update(customerBilling)
    .set({ creditLimitCurrency: currency })
    .where(
      sql`${customerBilling.creditLimitCurrency} is null
        and coalesce(${customerBilling.creditLimitApproved}, ${customerBilling.creditLimitRecommended}) is not null`,
    );
  await tx
    .update(customerBilling)
    .set({ currency })
    .where(
      sql`${customerBilling.currency} is null and exists (select from ${customerInvoiceLines}
        where ${customerInvoiceLines.customerId} = ${customerBilling.customerId} and ${customerInvoiceLines.unitPrice} is not null)`,
    );
}
