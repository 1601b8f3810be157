import type { CategoryRow } from "@/lib/categories/list-categories";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import { customerHref } from "./customer-href";
import type { CustomerTools } from "./present-customer-list";
import { type CustomerFilter, type CustomerSort, customerSorts } from "./schema";

type Option = { label: string; href: string; current: boolean };
export type PresentedChip = {
  id: string;
  label: string;
  value?: string;
  clear?: { label: string; href: string };
  options: Option[];
};

/** Search, filters and order above the list: what can be chosen, what is, and the address of each choice. */
export function presentCustomerFilters(
  filter: CustomerFilter,
  { employees, categories }: { employees: EmployeeRow[]; categories: CategoryRow[] },
  tools: CustomerTools,
) {
  const { t } = tools;
  const base = `/${tools.tenant.slug}/customers`;
  const to = (changes: Partial<CustomerFilter>) => customerHref(base, filter, changes);
  const chip = (
    id: string,
    label: string,
    options: Option[],
    cleared: Partial<CustomerFilter>,
  ): PresentedChip => {
    const chosen = options.filter((option) => option.current).map((option) => option.label);
    if (chosen.length === 0) return { id, label, options };
    const clear = { label: t("customers.clearFilter", { name: label }), href: to(cleared) };
    return { id, label, options, value: chosen.join(", "), clear };
  };
  const toggled = (id: string) =>
    filter.category.includes(id) ? filter.category.filter((other) => other !== id) : [...filter.category, id];
  const owners = employees.filter((employee) => employee.active || employee.id === filter.owner);
  const names = sortNames(t);
  return {
    label: t("customers.listLabel"),
    search: {
      label: t("customers.search"),
      action: base,
      value: filter.q ?? undefined,
      keep: {
        owner: filter.owner ?? undefined,
        category: filter.category,
        archived: filter.archived ? "1" : undefined,
        sort: filter.sort === "name" ? undefined : filter.sort,
        dir: filter.dir,
      },
    },
    chips: [
      chip(
        "filter-owner",
        t("customers.owner"),
        [
          ...owners.map(({ id, name }) => ({
            label: name,
            href: to({ owner: id }),
            current: id === filter.owner,
          })),
          { label: t("customers.noOwner"), href: to({ owner: "none" }), current: filter.owner === "none" },
        ],
        { owner: null },
      ),
      ...(categories.length === 0
        ? []
        : [
            chip(
              "filter-category",
              t("customers.category"),
              categories.map(({ id, name }) => ({
                label: name,
                href: to({ category: toggled(id) }),
                current: filter.category.includes(id),
              })),
              { category: [] },
            ),
          ]),
    ],
    archived: {
      label: t("customers.archived"),
      isOn: filter.archived,
      remove: t("customers.clearFilter", { name: t("customers.archived") }),
      href: to({ archived: !filter.archived }),
    },
    sort: {
      label: t("customers.sort"),
      options: customerSorts.map((sort) => ({
        label: names[sort],
        href: to({ sort, dir: undefined }),
        current: sort === filter.sort,
      })),
    },
  };
}

function sortNames(t: CustomerTools["t"]): Record<CustomerSort, string> {
  return {
    name: t("customers.name"),
    number: t("customers.number"),
    city: t("customers.city"),
    owner: t("customers.owner"),
    updated: t("customers.updated"),
  };
}
