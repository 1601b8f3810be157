import { activityLinks } from "../activity-links";
import type { RowTools } from "../row-menus";
import { archiveContactAction } from "./actions";

/** The actions of a contact's own menu, on the rows of lists. */
export function contactRowMenu(org: string, { t, can }: RowTools) {
  const mayWrite = can("contact:write");
  return {
    links: [
      ...(mayWrite ? [{ label: t("contacts.edit"), to: "{href}/edit", key: "E" }] : []),
      ...(can("case:write") ? [{ label: t("customers.newCase"), to: `/${org}/cases/new?contact={id}` }] : []),
      ...activityLinks(org, "contact", { t, can }),
      { label: t("customers.print"), to: "{href}#print" },
    ],
    actions: mayWrite
      ? [
          {
            label: t("contacts.archive"),
            action: archiveContactAction.bind(null, org),
            fields: { id: "{id}" },
          },
        ]
      : [],
  };
}
