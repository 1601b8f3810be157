import type { Translate } from "@/lib/i18n/translator";
import type { NamedLeft } from "./name-left";

/** "Det gäller A, B." of the rows that a rule kept as they were. */
export function leftNames(t: Translate, { rows, names }: Pick<NamedLeft, "rows" | "names">): string {
  if (names.length === 0) return "";
  return t("merging.leftNames", { names: names.join(", "), more: rows - names.length });
}
