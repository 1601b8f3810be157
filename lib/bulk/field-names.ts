import { productFieldNames } from "@/lib/custom/card-names";
import type { Translate } from "@/lib/i18n/translator";
import type { CardEntity } from "@/lib/views/schema";

/** What the fields are called that many can be given at once; own ones have names of their own. */
export function fieldNames(entity: CardEntity, t: Translate): Record<string, string> {
  const shared = { country: t("customers.country"), city: t("customers.city") };
  if (entity === "cases") return { ...productFieldNames("case", t), openedOn: t("cases.opened") };
  if (entity === "contacts") return { ...productFieldNames("contact", t), ...shared };
  return {
    ...productFieldNames("customer", t),
    ...shared,
    isCustomer: t("customers.customer"),
    isSupplier: t("customers.supplier"),
    "billing.paymentTermId": t("billing.paymentTerm"),
    "billing.priceListId": t("billing.priceList"),
    "billing.creditDays": t("billing.creditDays"),
    "billing.discountPercent": t("billing.discount"),
    "billing.currency": t("billing.currency"),
    "billing.invoiceType": t("billing.invoiceType"),
    "billing.invoiceInterval": t("billing.invoiceInterval"),
  };
}
