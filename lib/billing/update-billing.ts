import { eq } from "drizzle-orm";
import { customerBilling } from "@/db/tenant/schema/billing";
import { command } from "@/lib/core/command";
import { lockCustomer } from "@/lib/customers/lock-customer";
import { checkBilling } from "./check-billing";
import { refuseStaleBilling } from "./refuse-stale-billing";
import { BillingInput } from "./schema";
import { seenCustomer } from "./seen-customer";
import { writeLines } from "./write-lines";

/**
 * Sets how a customer is invoiced, unless somebody did since the form was opened. Of one who is no supplier the
 * form lacks the supplier's part: that stays as it is.
 */
export const updateBilling = command(
  { name: "update-billing", permission: "customer:write", input: BillingInput },
  async (ctx, input): Promise<{ customerId: string; name: string }> => {
    const { customerId, version, lines, ...columns } = input;
    const { name } = await lockCustomer(ctx, customerId);
    const [now] = await ctx.tx
      .select({ id: customerBilling.id, version: customerBilling.version })
      .from(customerBilling)
      .where(eq(customerBilling.customerId, customerId));
    if ((now?.version ?? 0) !== version) await refuseStaleBilling(ctx, input);
    await checkBilling(ctx, input);
    const { isSupplier } = await seenCustomer(ctx, customerId);
    const written = isSupplier ? columns : withoutSupplier(columns);
    if (now) await ctx.tx.update(customerBilling).set(written).where(eq(customerBilling.id, now.id));
    else await ctx.tx.insert(customerBilling).values({ customerId, ...written });
    await writeLines(ctx, customerId, lines);
    return { customerId, name };
  },
);

type Columns = Omit<BillingInput, "customerId" | "version" | "lines">;

function withoutSupplier({
  ourCustomerNumber: _,
  bankAccount: __,
  iban: ___,
  bic: ____,
  supplierCurrency: _____,
  supplierCreditDays: ______,
  ...rest
}: Columns) {
  return rest;
}
