import type { ListTools } from "./list-tools";

/** The words around any list. */
export function listTexts({ t }: Pick<ListTools, "t">) {
  return {
    label: t("views.listLabel"),
    active: t("views.activeFilters"),
    noChoices: t("views.noChoices"),
    columns: { shown: t("views.columnsShown"), others: t("views.columnsOther") },
  };
}
