import type { Tenant } from "@/lib/core/context";
import type { Formatter } from "@/lib/core/format";
import type { Locale } from "@/lib/core/locales";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import type { Translate } from "@/lib/i18n/translator";
import { billingChoices } from "./billing-choices";
import type { Billing } from "./get-billing";
import type { Terms } from "./list-terms";

export type BillingTools = {
  t: Translate;
  format: Formatter;
  today: string;
  actor: { locale: Locale };
  tenant: Pick<Tenant, "slug" | "currency">;
};
type Choice = { value: string; label: string };
/** A field of the form, and what its value is in words where it may only be read. */
export type BillingField = {
  name: string;
  label: string;
  kind: "text" | "number" | "percent" | "select" | "checkbox" | "date" | "area";
  value: string;
  shown: string | null;
  hint?: string;
  /** What stands after a number. */
  unit?: string;
  options?: Choice[];
  /** What the empty choice is called. */
  none?: string;
};
export type BillingSection = { title: string; fields: BillingField[] };
type Known = Terms & { employees: EmployeeRow[] };

/** A customer's billing in its sections, to be filled in or read; the supplier's part of suppliers only. */
export function presentBilling(billing: Billing, known: Known, tools: BillingTools): BillingSection[] {
  const { t } = tools;
  const make = fieldsOf(billing, tools);
  return [
    { title: t("billing.invoice"), fields: invoiceFields(billing, known, tools, make) },
    { title: t("billing.terms"), fields: termFields(billing, known, tools, make) },
    ...(billing.isSupplier ? [{ title: t("billing.asSupplier"), fields: supplierFields(t, make) }] : []),
    { title: t("billing.credit"), fields: creditFields(t, make) },
  ];
}

type Make = ReturnType<typeof fieldsOf>;
type Column = Exclude<keyof Billing, "lines" | "version" | "isSupplier">;

/** The organisation's currency first, then those its customers use, and the one that is chosen already. */
export function currencyChoices(home: string, chosen?: string): Choice[] {
  const codes = new Set([home, "SEK", "NOK", "DKK", "EUR", "ISK", "USD", "GBP", ...(chosen ? [chosen] : [])]);
  return [...codes].map((code) => ({ value: code, label: code }));
}

/** How each kind of field is made of the customer's column. */
function fieldsOf(billing: Billing, { t, format, tenant }: BillingTools) {
  const text = (name: Column) => (billing[name] === null ? "" : String(billing[name]));
  const plain = (name: Column, label: string, more: Partial<BillingField> = {}): BillingField => ({
    name,
    label,
    kind: "text",
    value: text(name),
    shown: text(name) || null,
    ...more,
  });
  const select = (name: Column, label: string, options: Choice[], none?: string): BillingField => {
    const shown = options.find(({ value }) => value === text(name))?.label ?? none ?? null;
    return { ...plain(name, label), kind: "select", options, none, shown };
  };
  return {
    plain,
    select,
    days: (name: Column, label: string) => {
      const shown = text(name) ? `${text(name)} ${t("billing.days")}` : null;
      return plain(name, label, { kind: "number", unit: t("billing.days"), shown });
    },
    amount: (name: Column, label: string) => {
      const written = text(name) ? format.amount(text(name)) : "";
      return plain(name, label, { kind: "number", value: written, shown: written || null });
    },
    percent: (name: Column, label: string) => {
      const written = text(name) ? format.number(text(name)) : "";
      return plain(name, label, { kind: "percent", value: written, shown: written ? `${written} %` : null });
    },
    checkbox: (name: Column, label: string) => {
      const isTicked = billing[name] === true;
      const shown = isTicked ? t("billing.yes") : t("billing.no");
      return plain(name, label, { kind: "checkbox", value: isTicked ? "on" : "", shown });
    },
    currency: (name: Column, label: string) =>
      select(name, label, currencyChoices(tenant.currency, text(name)), t("billing.usual")),
    date: (name: Column, label: string) => {
      const shown = text(name) ? format.date(text(name)) : null;
      return plain(name, label, { kind: "date", shown });
    },
  };
}

function invoiceFields(billing: Billing, known: Known, { t }: BillingTools, make: Make): BillingField[] {
  const people = known.employees.filter(({ id, active }) => active || id === billing.referenceEmployeeId);
  const { types, intervals } = billingChoices(t);
  return [
    make.select("invoiceType", t("billing.invoiceType"), types),
    make.select("invoiceInterval", t("billing.invoiceInterval"), intervals, t("billing.usual")),
    make.days("creditDays", t("billing.creditDays")),
    make.plain("eInvoiceAddress", t("billing.eInvoiceAddress"), { hint: t("billing.eInvoiceAddressHint") }),
    make.plain("gln", t("billing.gln")),
    make.plain("invoiceName", t("billing.invoiceName")),
    make.plain("invoiceReference", t("billing.invoiceReference")),
    make.select(
      "referenceEmployeeId",
      t("billing.referenceEmployee"),
      people.map(({ id, name }) => ({ value: id, label: name })),
      t("billing.nobody"),
    ),
    make.checkbox("projectInvoicing", t("billing.projectInvoicing")),
    make.plain("orderInformation", t("billing.orderInformation"), {
      kind: "area",
      hint: t("billing.orderInformationHint"),
    }),
  ];
}

function termFields(billing: Billing, known: Known, { t }: BillingTools, make: Make): BillingField[] {
  const inUse = (row: { id: string; archivedAt: Date | null }) =>
    row.archivedAt === null || row.id === billing.paymentTermId || row.id === billing.priceListId;
  const terms = known.paymentTerms.filter(inUse).map(({ id, name }) => ({ value: id, label: name }));
  const lists = known.priceLists
    .filter(inUse)
    .map(({ id, name, currency }) => ({ value: id, label: `${name} (${currency})` }));
  return [
    make.currency("currency", t("billing.currency")),
    make.select("paymentTermId", t("billing.paymentTerm"), terms, t("billing.usual")),
    make.select("priceListId", t("billing.priceList"), lists, t("billing.usual")),
    make.percent("discountPercent", t("billing.discount")),
    make.plain("receivableAccount", t("billing.receivableAccount")),
    make.plain("revenueAccount", t("billing.revenueAccount")),
    make.plain("payableAccount", t("billing.payableAccount")),
    make.plain("expenseAccount", t("billing.expenseAccount")),
  ];
}

function supplierFields(t: Translate, make: Make): BillingField[] {
  return [
    make.plain("ourCustomerNumber", t("billing.ourCustomerNumber")),
    make.plain("bankAccount", t("billing.bankAccount")),
    make.plain("iban", t("billing.iban")),
    make.plain("bic", t("billing.bic")),
    make.currency("supplierCurrency", t("billing.currency")),
    make.days("supplierCreditDays", t("billing.creditDays")),
  ];
}

function creditFields(t: Translate, make: Make): BillingField[] {
  return [
    make.plain("creditRating", t("billing.creditRating")),
    make.amount("creditLimitApproved", t("billing.limitApproved")),
    make.amount("creditLimitRecommended", t("billing.limitRecommended")),
    make.currency("creditLimitCurrency", t("billing.currency")),
    make.plain("creditSource", t("billing.creditSource")),
    make.date("creditCheckedOn", t("billing.creditCheckedOn")),
  ];
}
