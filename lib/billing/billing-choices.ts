import type { Translate } from "@/lib/i18n/translator";

/** How an invoice is sent, and how often. */
export const billingChoices = (t: Translate) => ({
  types: [
    { value: "email_attachment", label: t("billing.emailAttachment") },
    { value: "email_link", label: t("billing.emailLink") },
    { value: "e_invoice", label: t("billing.eInvoice") },
    { value: "paper", label: t("billing.paper") },
  ],
  intervals: [
    { value: "order", label: t("billing.perOrder") },
    { value: "week", label: t("billing.weekly") },
    { value: "month", label: t("billing.monthly") },
    { value: "quarter", label: t("billing.quarterly") },
    { value: "year", label: t("billing.yearly") },
  ],
});
