import type { Translate } from "@/lib/i18n/translator";
import { leftNames } from "./left-names";
import type { NamedLeft } from "./name-left";
import type { FieldSet } from "./set-field";

/** What is said when a field of many was set: how many, and which a rule kept as they were. */
export function fieldFlash(t: Translate, { count, field, left, total }: FieldSet): string {
  if (total) return t("merging.bulkBegun", { count: total });
  return [t("views.bulkChanged", { count }), leftText(t, field, left)].filter(Boolean).join(" ");
}

export function leftText(t: Translate, field: string, left: Pick<NamedLeft, "rows" | "names">): string {
  if (left.rows === 0) return "";
  const [rule = ""] = field.split(".").slice(-1);
  return [t("merging.leftByRule", { count: left.rows, rule }), leftNames(t, left)].filter(Boolean).join(" ");
}
