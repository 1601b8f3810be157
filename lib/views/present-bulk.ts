import type { Permission } from "@/lib/core/permissions";
import { conditionParameters } from "./list-parameters";
import type { ListTools, ListWords } from "./list-tools";
import type { ListRead } from "./read-list";
import { cardEntities, type ListEntity, type ListState } from "./schema";

/** What can be done with many rows of the list at once, and with how many. */
export function presentBulk(
  entity: ListEntity,
  list: ListRead,
  { place, choices }: ListWords,
  { t, format, tenant, can }: ListTools & { can: (permission: Permission) => boolean },
) {
  const mayMerge = entity !== "cases" && can("merge:run");
  const hasCard = (cardEntities as readonly string[]).includes(entity);
  const count = format.count(list.count);
  return {
    bulk: {
      address: new URLSearchParams(wholeFilter(place.state)).toString(),
      all: list.isMore ? t("views.allHitsMore", { count }) : t("views.allHits", { n: list.count, count }),
      owners: (choices.owner ?? []).filter(({ value, isRetired }) => value !== "me" && !isRetired),
      categories: choices.category ?? [],
      tags: hasCard ? (choices.tag ?? []).map(({ label }) => label) : null,
      isArchived: place.state.archived,
      ways: hasCard
        ? [
            { href: `/${tenant.slug}/bulk`, entity, label: t("merging.moreFields"), least: 1 as const },
            ...(mayMerge
              ? [{ href: `/${tenant.slug}/merging`, entity, label: t("merging.merge"), least: 2 as const }]
              : []),
          ]
        : [],
      texts: {
        owner: t("views.owner"),
        category: t("views.category"),
        tag: t("views.tag"),
        setOwner: t("views.setOwner"),
        addCategory: t("views.addCategory"),
        removeCategory: t("views.removeCategory"),
        addTag: t("views.addTag"),
        removeTag: t("views.removeTag"),
        archive: t("views.archive"),
        restore: t("views.restore"),
        choose: t("views.choose"),
      },
    },
    texts: {
      bulk: t("views.bulk"),
      selected: t("views.selected", { count: "{count}" }),
      pick: t("views.pick"),
      pickAll: t("views.selectPage"),
      saving: t("views.saving"),
    },
  };
}

/** Everything that decides which rows there are, also what the saved view says: that may be changed meanwhile. */
function wholeFilter(state: ListState): [string, string][] {
  const conditions = conditionParameters(state);
  return [
    ["view", "all"],
    ["type", state.type ?? "all"],
    ["match", state.match],
    ["archived", state.archived ? "1" : "0"],
    ...state.facets,
    ...(state.q ? ([["q", state.q]] as [string, string][]) : []),
    ...(conditions.length > 0 ? conditions : ([["where", "none"]] as [string, string][])),
  ];
}
