import type { OrderAddress } from "@/db/tenant/schema/orders";
import { isCityFirst } from "@/lib/addresses/rules";
import type { Locale } from "@/lib/core/locales";
import type { OrderDetail } from "./get-order";
import { type OrderTools, presentOrderStatus } from "./present-order";
import type { OrderPageState } from "./schema";

export type PresentedOrderPage = ReturnType<typeof presentOrderPage>;

/** An order's own page, in the reader's language. */
export function presentOrderPage(order: OrderDetail, tools: OrderTools, locale: Locale) {
  const { t, format, tenant } = tools;
  const base = `/${tenant.slug}`;
  const date = (day: string | null) => day && format.date(day);
  return {
    status: presentOrderStatus(order.status, t),
    customer: { name: order.customerName, href: `${base}/customers/${order.customerId}` },
    crmCase: order.caseId &&
      order.caseTitle && {
        name: `${order.caseNumber} ${order.caseTitle}`,
        href: `${base}/cases/${order.caseId}`,
      },
    facts: [
      { label: t("orders.ordered"), value: format.date(order.orderedOn) },
      { label: t("orders.starts"), value: date(order.startsOn) },
      { label: t("orders.delivers"), value: date(order.deliversOn) },
      { label: t("orders.owner"), value: order.ownerName },
      { label: t("orders.yourReference"), value: order.yourReference },
      { label: t("orders.ourReference"), value: order.ourReference },
      { label: t("orders.paymentTerms"), value: order.paymentTerms },
      {
        label: t("orders.creditDays"),
        value: order.creditDays === null ? null : format.count(order.creditDays),
      },
      { label: t("orders.language"), value: languageName(order.language, tools) },
      {
        label: t("orders.invoiceAddress"),
        value: addressLines(order.invoiceAddress, tenant.country, locale),
      },
      {
        label: t("orders.deliveryAddress"),
        value: addressLines(order.deliveryAddress, tenant.country, locale),
      },
    ],
    information: order.orderInformation,
    lines: order.lines.map((line) => ({
      key: line.id,
      name: line.description ?? line.productName ?? "",
      quantity: [format.number(line.quantity), line.unit].filter(Boolean).join(" "),
      unitPrice: line.unitPrice === null ? "" : format.amount(line.unitPrice),
      discount: Number(line.discountPercent) === 0 ? "" : percentText(line.discountPercent, tools),
      vat: percentText(line.vatPercent, tools),
      amount: line.amount === null ? "" : format.amount(line.amount),
    })),
    sums: [
      { label: t("orders.net"), value: format.money(order.net, order.currency), isTotal: false },
      ...order.rates.map(({ vatPercent, net, vat }) => ({
        label: t("orders.vatOf", {
          percent: percentText(vatPercent, tools),
          net: format.money(net, order.currency),
        }),
        value: format.money(vat, order.currency),
        isTotal: false,
      })),
      { label: t("orders.total"), value: format.money(order.total, order.currency), isTotal: true },
    ],
  };
}

/** Rates have decimals: 25.5 %. */
export const percentText = (percent: string, { format }: Pick<OrderTools, "format">) =>
  `${format.number(percent)} %`;

/** An address line by line; its country only where it is not the organisation's. */
export function addressLines(address: OrderAddress, home: string, locale: Locale): string[] {
  const { street, postcode, city, country } = address;
  const place = isCityFirst(country ?? home) ? [city, postcode] : [postcode, city];
  const abroad =
    country && country !== home ? new Intl.DisplayNames(locale, { type: "region" }).of(country) : null;
  return [street, place.filter(Boolean).join(" "), abroad].filter((line): line is string => Boolean(line));
}

export function languageName(language: Locale, { t }: Pick<OrderTools, "t">): string {
  const names = {
    sv: t("orders.swedish"),
    nb: t("orders.norwegian"),
    da: t("orders.danish"),
    en: t("orders.english"),
  };
  return names[language];
}

export function presentOrderTabs(order: OrderDetail, { tab }: OrderPageState, { t, tenant }: OrderTools) {
  const href = `/${tenant.slug}/orders/${order.id}`;
  return [
    { label: t("orders.overview"), href, current: tab === "overview" },
    { label: t("orders.history"), href: `${href}?tab=history`, current: tab === "history" },
  ];
}

export function orderLineTexts({ t }: Pick<OrderTools, "t">) {
  return {
    title: t("orders.lines"),
    product: t("orders.product"),
    quantity: t("orders.quantity"),
    unitPrice: t("orders.unitPrice"),
    discount: t("orders.discount"),
    vat: t("orders.vat"),
    amount: t("orders.amount"),
    none: t("orders.noLines"),
  };
}
