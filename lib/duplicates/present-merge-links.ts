import type { Permission } from "@/lib/core/permissions";
import type { Translate } from "@/lib/i18n/translator";

type Reader = { t: Translate; tenant: { slug: string }; can: (permission: Permission) => boolean };

/** On a record's card: its likely duplicates, and the way to merge it with another; nothing for who may not. */
export function presentMergeLinks(
  entity: "customers" | "contacts",
  id: string,
  count: number,
  { t, tenant, can }: Reader,
): { mergeHref?: string; duplicates?: { text: string; href: string } } {
  if (!can("merge:run")) return {};
  const base = `/${tenant.slug}/merging`;
  const duplicates = {
    text: t("duplicates.likely", { count }),
    href: `${base}/duplicates?entity=${entity}&record=${id}`,
  };
  return { mergeHref: `${base}?entity=${entity}&id=${id}`, ...(count > 0 ? { duplicates } : {}) };
}
