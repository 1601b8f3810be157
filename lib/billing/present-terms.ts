import type { Terms } from "./list-terms";
import type { BillingTools } from "./present-billing";

/** Payment terms and price lists as their settings list them. */
export function presentTerms({ paymentTerms, priceLists }: Terms, { t, tenant }: BillingTools) {
  const row = (
    { id, name, archivedAt }: { id: string; name: string; archivedAt: Date | null },
    detail: string,
  ) => ({
    id,
    name,
    detail,
    edit: { href: `/${tenant.slug}/settings/terms?edit=${id}`, label: t("billing.settings.edit", { name }) },
    archive: archivedAt ? t("billing.settings.restore", { name }) : t("billing.settings.archive", { name }),
    isArchived: archivedAt !== null,
  });
  return {
    paymentTerms: paymentTerms.map((term) => row(term, t("billing.settings.inDays", { days: term.days }))),
    priceLists: priceLists.map((list) => row(list, list.currency)),
  };
}
