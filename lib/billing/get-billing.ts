import { eq, getTableColumns } from "drizzle-orm";
import { z } from "zod";
import { customerBilling, customerInvoiceLines } from "@/db/tenant/schema/billing";
import { products } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";
import { uuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { seenCustomer } from "./seen-customer";

const {
  id: _,
  customerId: __,
  createdAt: ___,
  updatedAt: ____,
  ...columns
} = getTableColumns(customerBilling);

export type Billing = Awaited<ReturnType<typeof getBilling>>;

/** How a customer is invoiced, with its fixed lines in order. @throws DomainError `not_found` also for a hidden one */
export const getBilling = query(
  { name: "get-billing", permission: "customer:read", input: z.object({ customerId: uuid() }) },
  async (ctx, { customerId }) => {
    const { isSupplier } = await seenCustomer(ctx, customerId);
    const [row] = await ctx.tx
      .select(columns)
      .from(customerBilling)
      .where(eq(customerBilling.customerId, customerId));
    return { ...(row ?? usualTerms), isSupplier, lines: await readLines(ctx, customerId) };
  },
);

function readLines(ctx: Ctx, customerId: string) {
  return ctx.tx
    .select({
      id: customerInvoiceLines.id,
      productId: customerInvoiceLines.productId,
      productName: products.name,
      description: customerInvoiceLines.description,
      quantity: customerInvoiceLines.quantity,
      unitPrice: customerInvoiceLines.unitPrice,
      discountPercent: customerInvoiceLines.discountPercent,
    })
    .from(customerInvoiceLines)
    .leftJoin(products, eq(products.id, customerInvoiceLines.productId))
    .where(eq(customerInvoiceLines.customerId, customerId))
    .orderBy(customerInvoiceLines.position, customerInvoiceLines.id);
}

type Stored = Omit<typeof customerBilling.$inferSelect, "id" | "customerId" | "createdAt" | "updatedAt">;

/** What holds for a customer of whom nothing is said. */
const usualTerms: Stored = {
  version: 0,
  invoiceType: "email_attachment",
  projectInvoicing: false,
  eInvoiceAddress: null,
  invoiceName: null,
  invoiceReference: null,
  gln: null,
  creditDays: null,
  invoiceInterval: null,
  referenceEmployeeId: null,
  orderInformation: null,
  currency: null,
  paymentTermId: null,
  priceListId: null,
  discountPercent: null,
  receivableAccount: null,
  revenueAccount: null,
  payableAccount: null,
  expenseAccount: null,
  ourCustomerNumber: null,
  bankAccount: null,
  iban: null,
  bic: null,
  supplierCurrency: null,
  supplierCreditDays: null,
  creditRating: null,
  creditLimitApproved: null,
  creditLimitRecommended: null,
  creditLimitCurrency: null,
  creditSource: null,
  creditCheckedOn: null,
};
