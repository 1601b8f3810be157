import type { Translate } from "@/lib/i18n/translator";

/** The texts of rows of lines; the component puts a row's number in. */
export function presentLineTexts(t: Translate) {
  return {
    product: t("billing.line.product"),
    noProduct: t("billing.line.noProduct"),
    text: t("billing.line.text"),
    quantity: t("billing.line.quantity"),
    price: t("billing.line.price"),
    discount: t("billing.line.discount"),
    amount: t("billing.line.amount"),
    sum: t("billing.line.sum"),
    add: t("billing.line.add"),
    row: t("billing.line.row", { number: "{number}" }),
    remove: t("billing.line.remove", { number: "{number}" }),
    up: t("billing.line.up", { number: "{number}" }),
    down: t("billing.line.down", { number: "{number}" }),
  };
}
