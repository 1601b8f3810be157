import type { Translate } from "@/lib/i18n/translator";
import type { CategoryRow } from "./list-categories";
import { indented, withDaughters } from "./rules";

/** The categories as their settings list them, and what can be chosen when one is changed or removed. */
export function presentCategories(categories: CategoryRow[], t: Translate) {
  const choice = (row: CategoryRow) => ({ value: row.id, label: indented(row) });
  const others = (id: string | null) => {
    const below = id === null ? new Set<string>() : withDaughters(categories, id);
    return categories.filter((row) => !below.has(row.id)).map(choice);
  };
  return {
    list: categories.map((row) => {
      const sisters = categories.filter(({ parentId }) => parentId === row.parentId);
      return { ...row, isFirst: sisters[0] === row, isLast: sisters.at(-1) === row };
    }),
    /** What a category may stand under: nothing of what stands below it. */
    parentsOf: others,
    removalOf: (id: string) => ({
      carriers: categories.filter((row) => row.id !== id).map(choice),
      daughters: categories.some(({ parentId }) => parentId === id)
        ? [{ value: "top", label: t("categories.top") }, ...others(id)]
        : undefined,
      texts: {
        moveTo: t("categories.moveTo"),
        removeText: t("categories.removeText"),
        moveNone: t("categories.moveNone"),
        daughtersTo: t("categories.daughtersTo"),
        daughtersNone: t("categories.daughtersNone"),
      },
    }),
    fieldTexts: {
      name: t("categories.name"),
      parent: t("categories.parent"),
      top: t("categories.top"),
      color: t("categories.color"),
      colors: [
        t("categories.color1"),
        t("categories.color2"),
        t("categories.color3"),
        t("categories.color4"),
        t("categories.color5"),
        t("categories.color6"),
        t("categories.color7"),
        t("categories.color8"),
      ],
    },
  };
}
