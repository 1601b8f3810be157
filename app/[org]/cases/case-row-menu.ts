import { activityLinks } from "../activity-links";
import type { RowTools } from "../row-menus";

/** The actions of a case's own menu, on the rows of lists. What ends a case asks on its page. */
export function caseRowMenu(org: string, { t, can }: RowTools) {
  const changes = [
    { label: t("common.edit"), to: "{href}/edit", key: "E" },
    { label: t("cases.winTitle"), to: "{href}?close=won" },
    { label: t("cases.loseTitle"), to: "{href}?close=lost" },
    { label: t("cases.archive"), to: "{href}?archive=1" },
  ];
  return {
    links: [
      ...(can("case:write") ? changes : []),
      ...activityLinks(org, "case", { t, can }),
      { label: t("customers.print"), to: "{href}#print" },
    ],
  };
}
