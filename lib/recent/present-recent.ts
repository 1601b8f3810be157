import type { Translate } from "@/lib/i18n/translator";
import type { PresentedHits } from "@/lib/search/present-hits";
import type { RecentKind, RecentRow } from "./list-recent";

const pages: Record<RecentKind, string> = {
  customer: "customers",
  supplier: "customers",
  contact: "contacts",
  employee: "employees",
  case: "cases",
  order: "orders",
};
const kinds: RecentKind[] = ["customer", "supplier", "contact", "case", "order", "employee"];

type Tools = { t: Translate; tenant: { slug: string } };

const present = ({ kind, id, name, hint }: RecentRow, slug: string) => ({
  label: name,
  hint: hint ?? "",
  href: `/${slug}/${pages[kind]}/${id}`,
});

/** What was looked at last, as one group in the order of looking. */
export function presentRecent(rows: RecentRow[], { t, tenant }: Tools): PresentedHits[] {
  if (rows.length === 0) return [];
  return [{ title: t("recent.title"), hits: rows.map((row) => present(row, tenant.slug)) }];
}

/** The same, a group for each kind of record. */
export function presentRecentByKind(rows: RecentRow[], { t, tenant }: Tools): PresentedHits[] {
  const titles: Record<RecentKind, string> = {
    customer: t("recent.customers"),
    supplier: t("recent.suppliers"),
    contact: t("recent.contacts"),
    case: t("recent.cases"),
    order: t("recent.orders"),
    employee: t("recent.employees"),
  };
  return kinds
    .map((kind) => ({
      title: titles[kind],
      hits: rows.filter((row) => row.kind === kind).map((row) => present(row, tenant.slug)),
    }))
    .filter((group) => group.hits.length > 0);
}
