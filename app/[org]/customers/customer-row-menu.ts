import { activityLinks } from "../activity-links";
import type { RowTools } from "../row-menus";
import { archiveCustomerAction } from "./actions";

/** The actions of a customer's own menu, on the rows of lists. */
export function customerRowMenu(org: string, { t, can }: RowTools) {
  const mayWrite = can("customer:write");
  return {
    links: [
      ...(mayWrite ? [{ label: t("customers.edit"), to: "{href}/edit", key: "E" }] : []),
      ...(can("case:write")
        ? [{ label: t("customers.newCase"), to: `/${org}/cases/new?customer={id}` }]
        : []),
      ...activityLinks(org, "customer", { t, can }),
      ...(can("contact:write")
        ? [{ label: t("customers.addContact"), to: "{href}?tab=contacts#add-person" }]
        : []),
      ...(can("merge:run")
        ? [{ label: t("merging.mergeWith"), to: `/${org}/merging?entity=customers&id={id}` }]
        : []),
      { label: t("customers.print"), to: "{href}#print" },
    ],
    actions: mayWrite
      ? [
          {
            label: t("customers.archive"),
            action: archiveCustomerAction.bind(null, org),
            fields: { id: "{id}" },
          },
        ]
      : [],
  };
}
