import type { CategoryRow } from "@/lib/categories/list-categories";
import { indented } from "@/lib/categories/rules";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import type { Translate } from "@/lib/i18n/translator";
import type { SearchFilter } from "./schema";
import { searchHref, searchParameters } from "./search-href";

type Known = { categories: CategoryRow[]; employees: EmployeeRow[] };
type Tools = { t: Translate; tenant: { slug: string } };

/** The search's further conditions as a form in the reader's language. */
export function presentOptions(filter: SearchFilter, { categories, employees }: Known, { t, tenant }: Tools) {
  const { q, only, ...values } = filter;
  const base = `/${tenant.slug}/search`;
  const choices = (rows: { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  return {
    action: base,
    values,
    keep: searchParameters({ ...filter }, ["email", "phone", "fax", "address", "url", "category", "owner"]),
    categories: categories.map((row) => ({ value: row.id, label: indented(row) })),
    owners: choices(employees),
    clearHref: searchHref(base, {
      q,
      only,
      email: null,
      phone: null,
      fax: null,
      address: null,
      url: null,
      category: null,
      owner: null,
    }),
    texts: {
      more: t("search.more"),
      email: t("search.email"),
      phone: t("search.phone"),
      fax: t("search.fax"),
      address: t("search.address"),
      url: t("search.url"),
      category: t("search.category"),
      owner: t("search.owner"),
      any: t("search.any"),
      search: t("search.search"),
      clear: t("search.clear"),
    },
  };
}
