import type { RowTools } from "../row-menus";
import { archiveCallAction } from "./actions";

/** The actions of a call's own page, on the rows of lists. */
export function callRowMenu(org: string, { t, can }: RowTools) {
  const mayWrite = can("activity:write");
  return {
    links: mayWrite ? [{ label: t("common.edit"), to: "{href}", key: "E" }] : [],
    actions: mayWrite
      ? [
          {
            label: t("calls.archive"),
            action: archiveCallAction.bind(null, org),
            fields: { callId: "{id}" },
          },
        ]
      : [],
  };
}
