import { z } from "zod";
import { invoiceIntervals, invoiceTypes } from "@/db/tenant/schema/billing";
import {
  checkbox,
  count,
  currency,
  optionalAmount,
  optionalIsoDate,
  optionalLongText,
  optionalShare,
  optionalText,
  optionalUuid,
  requiredText,
  rowVersion,
  uuid,
} from "@/lib/core/fields";
import { lineRows } from "@/lib/lines/schema";

const blankToNull = (value: unknown) => (value === undefined || value === "" ? null : value);
const optional = <Field extends z.ZodType>(field: Field) =>
  z.preprocess(blankToNull, field.nullable()).default(null);
const optionalDays = () => optional(count(0, 365));
const optionalCurrency = () => optional(currency());
/** A number that people group with spaces. */
const closeUp = (max: number) =>
  optionalText(max).transform((text) => text?.replaceAll(/[\s-]/g, "").toUpperCase() ?? null);

/** All that a customer's billing form sends. A row without product, text and price is none. */
export const BillingInput = z.object({
  customerId: uuid(),
  /** 0 while the customer has only the usual terms. */
  version: count(0, 2_000_000_000),
  invoiceType: z.enum(invoiceTypes, "choose").default("email_attachment"),
  projectInvoicing: checkbox(),
  eInvoiceAddress: optionalText(60).transform((text) => text?.replaceAll(/\s/g, "") ?? null),
  invoiceName: optionalText(200),
  invoiceReference: optionalText(200),
  gln: closeUp(20),
  creditDays: optionalDays(),
  invoiceInterval: optional(z.enum(invoiceIntervals, "choose")),
  referenceEmployeeId: optionalUuid(),
  orderInformation: optionalLongText(2000),
  currency: optionalCurrency(),
  paymentTermId: optionalUuid(),
  priceListId: optionalUuid(),
  discountPercent: optionalShare(),
  receivableAccount: optionalText(20),
  revenueAccount: optionalText(20),
  payableAccount: optionalText(20),
  expenseAccount: optionalText(20),
  ourCustomerNumber: optionalText(40),
  bankAccount: optionalText(40),
  iban: closeUp(42),
  bic: closeUp(15),
  supplierCurrency: optionalCurrency(),
  supplierCreditDays: optionalDays(),
  creditRating: optionalText(20),
  creditLimitApproved: optionalAmount(),
  creditLimitRecommended: optionalAmount(),
  creditLimitCurrency: optionalCurrency(),
  creditSource: optionalText(100),
  creditCheckedOn: optionalIsoDate(),
  lines: lineRows(),
});
export type BillingInput = z.output<typeof BillingInput>;

/** A new one without `id` and `version`, or a change. */
const change = { id: optionalUuid(), version: rowVersion().optional() };
export const PaymentTermInput = z.object({ ...change, name: requiredText(60), days: count(0, 365) });
export const PriceListInput = z.object({ ...change, name: requiredText(60), currency: currency() });
/** Out of use, or back in it. */
export const ArchiveInput = z.object({ id: uuid(), restore: checkbox() });
