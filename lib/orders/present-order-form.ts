import { currencyChoices } from "@/lib/billing/present-billing";
import type { Actor } from "@/lib/core/context";
import { locales } from "@/lib/core/locales";
import { customerCountryChoices } from "@/lib/customers/customer-country-choices";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import type { ProductRow } from "@/lib/products/list-products";
import type { OrderDetail } from "./get-order";
import type { OrderTools } from "./present-order";
import { languageName, percentText } from "./present-order-page";
import { vatRates } from "./vat-rates";

type Tools = OrderTools & { actor: Pick<Actor, "locale"> };
export type OrderFormTexts = ReturnType<typeof orderFormTexts>;

/** What the form of an order holds and offers; a choice made before stays one, also when it has gone out of use. */
export function presentOrderForm(
  order: OrderDetail,
  { employees, products }: { employees: EmployeeRow[]; products: ProductRow[] },
  tools: Tools,
) {
  return {
    values: {
      ...order,
      creditDays: order.creditDays === null ? "" : String(order.creditDays),
      invoiceAddress: wholeAddress(order.invoiceAddress),
      deliveryAddress: wholeAddress(order.deliveryAddress),
    },
    owners: ownerChoices(employees, order.ownerId),
    currencies: currencyChoices(tools.tenant.currency, order.currency),
    languages: locales.map((locale) => ({ value: locale, label: languageName(locale, tools) })),
    countries: customerCountryChoices(tools.actor.locale),
    lines: presentLineRows(order, products, tools),
    texts: orderFormTexts(tools),
  };
}

export const ownerChoices = (employees: EmployeeRow[], present: string | null = null) =>
  employees
    .filter(({ id, active }) => active || id === present)
    .map(({ id, name }) => ({ value: id, label: name }));

const wholeAddress = ({
  street = "",
  postcode = "",
  city = "",
  country = "",
}: OrderDetail["invoiceAddress"]) => ({
  street,
  postcode,
  city,
  country,
});

/** Rates without needless decimals, so that a line's is one of the choices. */
const plainRate = (percent: string) => String(Number(percent));

function presentLineRows(order: OrderDetail, products: ProductRow[], tools: Tools) {
  const { t, format, tenant } = tools;
  const used = new Set(order.lines.map(({ productId }) => productId));
  const rates = new Set([
    ...vatRates(tenant.country),
    ...order.lines.map(({ vatPercent }) => plainRate(vatPercent)),
    ...products.flatMap(({ vatPercent }) => (vatPercent ? [plainRate(vatPercent)] : [])),
  ]);
  return {
    currency: order.currency,
    home: tenant.currency,
    locale: tools.actor.locale,
    vatRates: [...rates].map((rate) => ({ value: rate, label: percentText(rate, tools) })),
    products: products
      .filter(({ id, active }) => active || used.has(id))
      .map(({ id, name, unit, unitPrice, currency, vatPercent }) => ({
        value: id,
        label: name,
        // A price in another currency is no price here.
        ...(unitPrice &&
          (currency ?? tenant.currency) === order.currency && { unitPrice: format.amount(unitPrice) }),
        ...(unit && { unit }),
        ...(vatPercent && { vatPercent: plainRate(vatPercent) }),
      })),
    rows: order.lines.map((line) => ({
      id: line.id,
      productId: line.productId ?? "",
      description: line.description ?? "",
      quantity: format.number(line.quantity),
      unit: line.unit ?? "",
      unitPrice: line.unitPrice === null ? "" : format.amount(line.unitPrice),
      discountPercent: Number(line.discountPercent) === 0 ? "" : format.number(line.discountPercent),
      vatPercent: plainRate(line.vatPercent),
    })),
    texts: {
      title: t("orders.lines"),
      hint: t("orders.linesHint"),
      product: t("orders.product"),
      noProduct: t("billing.line.noProduct"),
      text: t("billing.line.text"),
      quantity: t("orders.quantity"),
      unit: t("orders.unit"),
      price: t("orders.unitPrice"),
      discount: t("billing.line.discount"),
      vat: t("orders.vat"),
      amount: t("orders.amount"),
      sum: t("orders.net"),
      add: t("billing.line.add"),
      // The component puts the row's number in.
      row: t("billing.line.row", { number: "{number}" }),
      remove: t("billing.line.remove", { number: "{number}" }),
      up: t("billing.line.up", { number: "{number}" }),
      down: t("billing.line.down", { number: "{number}" }),
    },
  };
}

export function orderFormTexts({ t }: Pick<OrderTools, "t">) {
  return {
    title: t("orders.name"),
    number: t("orders.number"),
    numberHint: t("orders.numberHint"),
    customer: t("orders.customer"),
    findCustomer: t("cases.findCustomer"),
    picker: { none: t("cases.choose"), noHits: t("cases.noCustomers"), searching: t("cases.searching") },
    owner: t("orders.owner"),
    noOwner: t("orders.noOwner"),
    currency: t("orders.currency"),
    language: t("orders.language"),
    languageHint: t("orders.languageHint"),
    ordered: t("orders.ordered"),
    starts: t("orders.starts"),
    delivers: t("orders.delivers"),
    yourReference: t("orders.yourReference"),
    ourReference: t("orders.ourReference"),
    paymentTerms: t("orders.paymentTerms"),
    creditDays: t("orders.creditDays"),
    orderInformation: t("orders.information"),
    invoiceAddress: t("orders.invoiceAddress"),
    deliveryAddress: t("orders.deliveryAddress"),
    street: t("customers.street"),
    postcode: t("customers.postcode"),
    city: t("customers.city"),
    country: t("customers.country"),
    noCountry: t("orders.noCountry"),
    calendar: t("cases.calendar"),
    unknownDate: t("cases.unknownDate"),
    save: t("common.save"),
    create: t("orders.create"),
    cancel: t("cases.cancel"),
  };
}
