import type { DuplicateList } from "@/lib/core/result";
import type { Translate } from "@/lib/i18n/translator";
import type { DuplicateReason, Duplicates } from "./find-duplicates";

/** Null where nothing was found. `isNew`: the record is being created. */
export function presentDuplicates(
  { matches, hidden }: Duplicates,
  isNew: boolean,
  slug: string,
  t: Translate,
): DuplicateList | null {
  if (matches.length === 0 && !hidden) return null;
  return {
    title: t("duplicates.title"),
    matches: matches.map((match) => ({
      id: match.id,
      name: match.name,
      hint: match.hint,
      why: [...match.reasons.map((reason) => reasonText(reason, t)), ...archivedText(match.archived, t)].join(
        ", ",
      ),
      href: `/${slug}/${match.entity}s/${match.id}`,
      show: match.archived ? t("duplicates.showArchived") : t("duplicates.show"),
    })),
    hidden: hidden ? t("duplicates.hidden") : null,
    anyway: {
      label: isNew ? t("duplicates.createAnyway") : t("duplicates.saveAnyway"),
      value: [...matches.map(({ id }) => id), ...(hidden ? ["hidden"] : [])].join(","),
    },
  };
}

const archivedText = (archived: boolean, t: Translate) => (archived ? [t("duplicates.archived")] : []);

function reasonText(reason: DuplicateReason, t: Translate): string {
  if (reason === "orgNumber") return t("duplicates.orgNumber");
  if (reason === "number") return t("duplicates.number");
  if (reason === "email") return t("duplicates.email");
  if (reason === "phone") return t("duplicates.phone");
  if (reason === "name") return t("duplicates.name");
  return reason === "web" ? t("duplicates.web") : t("duplicates.similarName");
}
