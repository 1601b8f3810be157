import type { Tenant } from "@/lib/core/context";
import { translatorFor } from "@/lib/i18n/translator";
import type { ConfirmedOrder } from "./present-confirmation";
import { usualVatPercent } from "./vat-rates";

/** A made-up order, to see the letterhead on. */
export function sampleConfirmation(
  { country, currency, locale }: Pick<Tenant, "country" | "currency" | "locale">,
  today: string,
): ConfirmedOrder {
  const t = translatorFor(locale);
  const vatPercent = usualVatPercent(country);
  const vat = 2500 * Number(vatPercent) * 0.01;
  const line = { productId: null, productName: null, discountPercent: "0", vatPercent };
  return {
    ...nothing,
    number: "1001",
    title: t("orders.pdf.sampleTitle"),
    customerName: t("orders.pdf.sampleCustomer"),
    status: "confirmed",
    currency,
    language: locale,
    orderedOn: today,
    creditDays: 30,
    lines: [
      {
        ...line,
        id: "goods",
        description: t("orders.pdf.sampleGoods"),
        quantity: "2",
        unit: t("orders.pdf.sampleUnit"),
        unitPrice: "1000",
        amount: "2000",
      },
      {
        ...line,
        id: "work",
        description: t("orders.pdf.sampleWork"),
        quantity: "1",
        unit: null,
        unitPrice: "500",
        amount: "500",
      },
    ],
    rates: [{ vatPercent, net: "2500", vat: vat.toFixed(2) }],
    net: "2500",
    vat: vat.toFixed(2),
    total: (2500 + vat).toFixed(2),
  };
}

const nothing = {
  customerId: "",
  caseId: null,
  caseNumber: null,
  caseTitle: null,
  ownerId: null,
  ownerName: null,
  startsOn: null,
  deliversOn: null,
  orgNumber: null,
  yourReference: null,
  ourReference: null,
  invoiceAddress: {},
  deliveryAddress: {},
  paymentTerms: null,
  orderInformation: null,
  lockedAt: null,
  archivedAt: null,
  restrictedAt: null,
};
