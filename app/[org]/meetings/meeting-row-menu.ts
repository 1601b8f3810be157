import type { RowTools } from "../row-menus";

/** The actions of a meeting's own menu, on the rows of lists: of a series, those of the occurrence. */
export function meetingRowMenu(_org: string, { t, can }: RowTools) {
  const changes = [
    { label: t("common.edit"), to: "{href}/edit?{query}", key: "E" },
    { label: t("meetings.cancelMeeting"), to: "{href}?cancel=1&{query}" },
  ];
  return {
    links: [
      ...(can("activity:write") ? changes : []),
      { label: t("customers.print"), to: "{href}?{query}#print" },
    ],
  };
}
