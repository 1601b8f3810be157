import type { Formatter } from "@/lib/core/format";
import type { VersionChoices } from "@/lib/core/result";
import type { Translate } from "@/lib/i18n/translator";
import { fieldLabel, presentValue } from "./present-changes";
import type { StaleEdit } from "./stale-edit";

/** Both versions of each field that a colleague changed, to choose between; `sent` is what the form sent. */
export function presentVersions(
  { versions, details }: StaleEdit,
  sent: Record<string, string | string[]>,
  t: Translate,
  format: Formatter,
): VersionChoices {
  const who = String(details.values?.who || t("changes.somebody"));
  return {
    title: t("changes.bothVersions"),
    hint: t("changes.bothVersionsHint"),
    fields: versions.map(({ name, change, isAdopted, theirValues }) => {
      const isOwn = (input: string) => input === name || input.startsWith(`${name}.`);
      const mine = Object.entries(sent).filter(([input]) => isOwn(input));
      return {
        name,
        label: fieldLabel(change, t),
        mine: { label: t("changes.mine"), text: presentValue(change, change.before, t, format) },
        theirs: { label: who, text: presentValue(change, change.after, t, format) },
        choice: isAdopted ? "theirs" : "mine",
        myValues: Object.fromEntries(mine),
        theirValues,
      };
    }),
  };
}
