import type { Translate } from "@/lib/i18n/translator";

type Tools = { t: Translate; tenant: { slug: string } };

/** A search without a hit goes on in the company register, at the page of a new customer; null for too little to go by. */
export function searchInstead(typed: string, { t, tenant }: Tools): { label: string; href: string } | null {
  const q = typed.trim();
  if (q.length < 2) return null;
  return {
    label: t("registries.searchInstead", { text: q }),
    href: `/${tenant.slug}/customers/new?${new URLSearchParams({ q })}`,
  };
}
