import type { Tenant } from "@/lib/core/context";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import type { Letterhead } from "@/lib/letterheads/get-letterhead";
import type { LetterheadLogo } from "@/lib/letterheads/get-letterhead-logo";
import type { OrderDetail } from "./get-order";
import { type OrderTools, presentOrderStatus } from "./present-order";
import { addressLines, percentText } from "./present-order-page";

export type PresentedConfirmation = ReturnType<typeof presentConfirmation>;
type Sent = { order: ConfirmedOrder; letterhead: Letterhead; logo: LetterheadLogo | null };
export type ConfirmedOrder = Omit<OrderDetail, "id" | "createdAt" | "updatedAt" | "version">;
type Sender = Pick<Tenant, "name" | "slug" | "country" | "currency" | "timeZone">;

/** An order confirmation as finished texts, in the order's own language. Amounts carry their currency's code: the reader may be abroad. */
export function presentConfirmation({ order, letterhead, logo }: Sent, tenant: Sender) {
  const { language } = order;
  const t = translatorFor(language);
  const format = formatterFor(language, tenant.timeZone, "");
  const tools = { t, format, tenant };
  const sender = letterhead.name ?? tenant.name;
  const isFinal = order.status === "confirmed" || order.status === "delivered";
  return {
    language,
    title: t("orders.pdf.title"),
    fileName: `${t("orders.pdf.title")} ${order.number}`,
    number: t("orders.pdf.number", { number: order.number }),
    heading: order.title,
    /** Said only of an order that isn't to be relied on. */
    status: isFinal ? null : presentOrderStatus(order.status, t).name,
    sender,
    logo: logo && {
      data: logo.bytes,
      format: logo.mediaType === "image/png" ? ("png" as const) : ("jpg" as const),
    },
    recipient: [order.customerName, ...addressLines(order.invoiceAddress, tenant.country, language)],
    delivery: addressLines(order.deliveryAddress, tenant.country, language),
    facts: factsOf(order, tenant, tools),
    information: order.orderInformation,
    lines: linesOf(order, tools),
    sums: sumsOf(order, tools),
    foot: footOf(letterhead, sender, tenant, tools),
    footer: letterhead.footer,
    texts: {
      deliveryAddress: t("orders.deliveryAddress"),
      information: t("orders.information"),
      product: t("orders.pdf.description"),
      quantity: t("orders.quantity"),
      unitPrice: t("orders.unitPrice"),
      discount: t("orders.discount"),
      vat: t("orders.vat"),
      amount: t("orders.pdf.amountIn", { currency: order.currency }),
      noLines: t("orders.noLines"),
      page: (page: number, pages: number) => t("orders.pdf.page", { page, pages }),
    },
  };
}

type Fact = { label: string; value: string };

function said(facts: { label: string; value: string | null | undefined | false }[]): Fact[] {
  return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
}

function factsOf(order: ConfirmedOrder, tenant: Sender, { t, format }: OrderTools): Fact[] {
  const country = order.invoiceAddress.country ?? tenant.country;
  const date = (day: string | null) => day && format.date(day);
  return said([
    { label: t("orders.ordered"), value: format.date(order.orderedOn) },
    { label: t("orders.starts"), value: date(order.startsOn) },
    { label: t("orders.delivers"), value: date(order.deliversOn) },
    { label: t("orders.yourReference"), value: order.yourReference },
    { label: t("orders.ourReference"), value: order.ourReference },
    { label: t("orders.pdf.customerOrgNumber", { country }), value: order.orgNumber },
    { label: t("orders.paymentTerms"), value: order.paymentTerms },
    {
      label: t("orders.creditDays"),
      value: order.creditDays !== null && t("orders.pdf.days", { count: order.creditDays }),
    },
  ]);
}

function linesOf({ lines }: ConfirmedOrder, { format, ...tools }: OrderTools) {
  return lines.map((line) => ({
    key: line.id,
    text: line.description ?? line.productName ?? "",
    quantity: [format.number(line.quantity), line.unit].filter(Boolean).join(" "),
    unitPrice: line.unitPrice === null ? "" : format.amount(line.unitPrice),
    discount:
      Number(line.discountPercent) === 0 ? "" : percentText(line.discountPercent, { ...tools, format }),
    vat: percentText(line.vatPercent, { ...tools, format }),
    amount: line.amount === null ? "" : format.amount(line.amount),
  }));
}

function sumsOf(order: ConfirmedOrder, tools: OrderTools): { net: Fact; rates: Fact[]; total: Fact } {
  const { t, format } = tools;
  const money = (amount: string) => format.money(amount, order.currency);
  return {
    net: { label: t("orders.net"), value: money(order.net) },
    rates: order.rates.map(({ vatPercent, net, vat }) => ({
      label: t("orders.vatOf", { percent: percentText(vatPercent, tools), net: money(net) }),
      value: money(vat),
    })),
    total: { label: t("orders.pdf.total"), value: money(order.total) },
  };
}

/** Where the sender is, how it is reached, its numbers, where money goes: a column each. */
function footOf(letterhead: Letterhead, sender: string, tenant: Sender, { t }: OrderTools): string[][] {
  const { email, phone, website, orgNumber, vatNumber, bankAccount, iban, bic } = letterhead;
  const { street, postcode, city, country } = letterhead;
  const place = [postcode, city].filter(Boolean).join(" ");
  const labelled = (label: string, value: string | null | undefined) => value && `${label} ${value}`;
  const columns = [
    [sender, street, place, country && country !== tenant.country ? country : null],
    [phone, email, website],
    // What a number is called follows the company's country, not the reader's language.
    [
      labelled(t("orders.pdf.orgNumber", { country: country ?? tenant.country }), orgNumber),
      labelled(t("orders.pdf.vatNumber"), vatNumber),
    ],
    [
      // "Bankgiro 123-4567" says itself what it is.
      bankAccount && /^\d/.test(bankAccount)
        ? labelled(t("orders.pdf.bankAccount"), bankAccount)
        : bankAccount,
      labelled("IBAN", iban?.replace(/(.{4})(?=.)/g, "$1 ")),
      labelled("BIC", bic),
    ],
  ];
  return columns
    .map((column) => column.filter((line): line is string => Boolean(line)))
    .filter((column) => column.length > 0);
}
