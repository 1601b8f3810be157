import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { customerBilling, paymentTerms, priceLists } from "@/db/tenant/schema/billing";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { requireEmployee } from "@/lib/employees/require-employee";
import { missingProducts } from "@/lib/lines/missing-products";
import { bicFault, eInvoiceAddressFault, glnFault, ibanFault, type NumberFault } from "./number-faults";
import type { BillingInput } from "./schema";

/**
 * Checks numbers by their check digits, that an e-invoice has somewhere to go, and that what was chosen exists.
 * @throws DomainError `invalid` with what is wrong at each field
 */
export async function checkBilling(ctx: Ctx, input: BillingInput): Promise<void> {
  const { gln, iban, bic, eInvoiceAddress } = input;
  const faults: Record<string, NumberFault | null> = {
    gln: gln === null ? null : glnFault(gln),
    iban: iban === null ? null : ibanFault(iban),
    bic: bic === null ? null : bicFault(bic),
    eInvoiceAddress: addressFault(input.invoiceType, eInvoiceAddress),
    ...(await missingChoices(ctx, input)),
  };
  const found = Object.entries(faults).flatMap(([field, fault]) => (fault ? [{ field, ...fault }] : []));
  if (found.length > 0) {
    throw new DomainError("invalid", "check_fields", {
      fields: Object.fromEntries(found.map(({ field, message }) => [field, message])),
      fieldValues: Object.fromEntries(found.map(({ field, values }) => [field, values ?? {}])),
    });
  }
  await requireEmployee(ctx, input.referenceEmployeeId, "referenceEmployeeId");
}

function addressFault(type: BillingInput["invoiceType"], address: string | null): NumberFault | null {
  if (address !== null) return eInvoiceAddressFault(address);
  return type === "e_invoice" ? { message: "e_invoice_needs_address" } : null;
}

/** Ids from outside that are none of the organisation's, or out of use and not the customer's already. */
async function missingChoices(
  ctx: Ctx,
  { customerId, paymentTermId, priceListId, lines }: BillingInput,
): Promise<Record<string, NumberFault | null>> {
  const fault = { message: "choose" };
  const missing = Object.keys(await missingProducts(ctx, lines)).map((field) => [field, fault] as const);
  const has = (column: typeof customerBilling.paymentTermId | typeof customerBilling.priceListId) =>
    ctx.tx.select({ id: column }).from(customerBilling).where(eq(customerBilling.customerId, customerId));
  const isOffered = async (
    table: typeof paymentTerms | typeof priceLists,
    present: ReturnType<typeof has>,
    id: string | null,
  ) => {
    if (id === null) return true;
    const inUse = or(isNull(table.archivedAt), inArray(table.id, present));
    const rows = await ctx.tx
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.id, id), inUse));
    return rows.length > 0;
  };
  return {
    paymentTermId: (await isOffered(paymentTerms, has(customerBilling.paymentTermId), paymentTermId))
      ? null
      : fault,
    priceListId: (await isOffered(priceLists, has(customerBilling.priceListId), priceListId)) ? null : fault,
    ...Object.fromEntries(missing),
  };
}
