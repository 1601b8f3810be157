import { sumAmounts } from "@/lib/core/money";
import { presentLineTexts } from "@/lib/lines/present-line-texts";
import { lineAmount } from "@/lib/lines/rules";
import type { ProductRow } from "@/lib/products/list-products";
import type { Billing } from "./get-billing";
import type { BillingTools } from "./present-billing";

/** The fixed invoice lines: as the form fills them in, and as they are read, with each amount and the sum. */
export function presentLines(
  billing: Billing,
  products: ProductRow[],
  { t, format, ...tools }: BillingTools,
) {
  const currency = billing.currency ?? tools.tenant.currency;
  const used = new Set(billing.lines.map(({ productId }) => productId));
  const amounts = billing.lines.map(
    (line) => lineAmount({ ...line, unitPrice: line.unitPrice ?? "" }, currency) ?? "0.00",
  );
  return {
    currency,
    home: tools.tenant.currency,
    locale: tools.actor.locale,
    products: products
      .filter(({ id, active }) => active || used.has(id))
      .map(({ id, name }) => ({ value: id, label: name })),
    rows: billing.lines.map((line) => ({
      id: line.id,
      productId: line.productId ?? "",
      description: line.description ?? "",
      quantity: format.number(line.quantity),
      unitPrice: line.unitPrice === null ? "" : format.amount(line.unitPrice),
      discountPercent: line.discountPercent === "0.00" ? "" : format.number(line.discountPercent),
    })),
    read: billing.lines.map((line, index) => ({
      id: line.id,
      text: [line.productName, line.description].filter(Boolean).join(" · "),
      quantity: format.number(line.quantity),
      unitPrice: line.unitPrice === null ? "" : format.amount(line.unitPrice),
      discount: line.discountPercent === "0.00" ? "" : `${format.number(line.discountPercent)} %`,
      amount: format.amount(amounts[index] ?? "0.00"),
    })),
    sum: format.money(sumAmounts(amounts), currency),
    texts: {
      title: t("billing.lines"),
      hint: t("billing.linesHint"),
      none: t("billing.noLines"),
      ...presentLineTexts(t),
    },
  };
}
