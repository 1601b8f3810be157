import { type ListPlace, listHref } from "@/lib/views/list-href";
import type { ListTools } from "@/lib/views/list-tools";

/** All | Customers | Suppliers | Private customers: each a list of its own. */
export function presentCustomerTypes(place: ListPlace, { t }: Pick<ListTools, "t">) {
  const types = [
    { type: null, label: t("customers.allTypes"), title: t("customers.title") },
    { type: "customer", label: t("customers.title"), title: t("customers.title") },
    { type: "supplier", label: t("customers.supplierTitle"), title: t("customers.supplierTitle") },
    { type: "person", label: t("customers.personTitle"), title: t("customers.personTitle") },
  ];
  return {
    label: t("customers.types"),
    title: types.find(({ type }) => type === place.state.type)?.title ?? t("customers.title"),
    views: types.map(({ type, label }) => ({
      label,
      href: listHref(place, { type }),
      current: type === place.state.type,
    })),
  };
}
