import type { DuplicateList } from "@/lib/core/result";
import type { Translate } from "@/lib/i18n/translator";
import type { Duplicates } from "./find-duplicates";
import { pairReasonText } from "./pair-reason-text";

/** Null where nothing was found. `isNew`: the record is being created; `ownId`: it is in the register already. */
export function presentDuplicates(
  { matches, hidden }: Duplicates,
  { isNew, ownId }: { isNew: boolean; ownId: string | null },
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
      why: [
        ...match.reasons.map((reason) => pairReasonText(reason, t)),
        ...archivedText(match.archived, t),
      ].join(", "),
      href: `/${slug}/${match.entity}s/${match.id}`,
      show: match.archived ? t("duplicates.showArchived") : t("duplicates.show"),
      merge:
        ownId && !match.archived
          ? {
              label: t("duplicates.merge"),
              href: `/${slug}/merging?entity=${match.entity}s&id=${ownId}&id=${match.id}`,
            }
          : null,
    })),
    hidden: hidden ? t("duplicates.hidden") : null,
    anyway: {
      label: isNew ? t("duplicates.createAnyway") : t("duplicates.saveAnyway"),
      value: [...matches.map(({ id }) => id), ...(hidden ? ["hidden"] : [])].join(","),
    },
  };
}

const archivedText = (archived: boolean, t: Translate) => (archived ? [t("duplicates.archived")] : []);
