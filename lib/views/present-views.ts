import type { ListPlace } from "./list-href";
import { listHref } from "./list-href";
import { listParameters, viewQueryOf } from "./list-parameters";
import type { ListTools } from "./list-tools";
import type { SavedView } from "./list-views";

type Reader = { mayWrite: boolean; isAdministrator: boolean; employeeId: string };

/** The saved views as tabs, and what can be done with the one that is shown. */
export function presentViews(
  place: ListPlace,
  views: SavedView[],
  reader: Reader,
  { t }: Pick<ListTools, "t">,
) {
  const { state, base, path } = place;
  const view = views.find(({ id }) => id === state.view) ?? null;
  const isChanged = listParameters({ ...state, q: null }, base, false).some(([name]) => name !== "view");
  const mayChange = view !== null && (reader.isAdministrator || view.ownerId === reader.employeeId);
  const plain = (id: string | null) => `${path}?view=${id ?? "all"}`;
  const mark = isChanged ? ` • ${t("views.changed")}` : "";
  return {
    tabs:
      views.length > 0
        ? [
            { label: t("views.all"), href: plain(null), current: view === null },
            ...views.map(({ id, name }) => ({
              label: id === state.view ? `${name}${mark}` : name,
              href: plain(id),
              current: id === state.view,
            })),
          ]
        : [],
    query: JSON.stringify(viewQueryOf(state)),
    isOffered: reader.mayWrite && (isChanged || view !== null),
    mayReplace: isChanged && mayChange,
    reset: isChanged && view ? { label: t("views.reset"), href: listHref({ ...place, state: base }) } : null,
    edited: mayChange ? view : null,
    mayMakeDefault: reader.isAdministrator,
    texts: {
      tabs: t("views.views"),
      menu: t("views.view"),
      replace: t("views.saveChanges"),
      saveAs: t("views.saveAs"),
      edit: t("views.editView"),
      remove: t("views.deleteView"),
      name: t("views.viewName"),
      isShared: t("views.shared"),
      isDefault: t("views.default"),
      defaultHint: t("views.defaultHint"),
      save: t("views.save"),
      close: t("views.close"),
    },
  };
}
