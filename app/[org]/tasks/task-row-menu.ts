import type { RowTools } from "../row-menus";
import { archiveTaskAction, setTaskDoneAction } from "./actions";

/** The actions of a task's own page, on the rows of lists. */
export function taskRowMenu(org: string, { t, can }: RowTools) {
  const mayWrite = can("activity:write");
  const setDone = (only: string, label: string, done: string) => ({
    only,
    label,
    action: setTaskDoneAction.bind(null, org),
    fields: { id: "{id}", done },
  });
  return {
    links: [
      ...(mayWrite ? [{ label: t("common.edit"), to: "{href}/edit", key: "E" }] : []),
      { label: t("tasks.history"), to: "{href}?tab=history" },
    ],
    actions: mayWrite
      ? [
          setDone("open", t("tasks.setDone"), "on"),
          setDone("done", t("tasks.reopen"), ""),
          { label: t("tasks.archive"), action: archiveTaskAction.bind(null, org), fields: { id: "{id}" } },
        ]
      : [],
  };
}
