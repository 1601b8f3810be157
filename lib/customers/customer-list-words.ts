import type { CategoryRow } from "@/lib/categories/list-categories";
import { customListWords } from "@/lib/custom/custom-list-words";
import type { CustomTools } from "@/lib/custom/present-custom";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import type { ListTools, ListWords } from "@/lib/views/list-tools";
import type { Choice } from "@/lib/views/presented";
import type { ListRead } from "@/lib/views/read-list";
import { customerCountryChoices } from "./customer-country-choices";
import type { CustomerList } from "./list-customers";

type People = { employees: EmployeeRow[]; categories: CategoryRow[] };

/** The list of customers in the reader's language: its fields' names, and what can be chosen in them. */
export function customerListWords(
  list: Omit<CustomerList, keyof ListRead>,
  { employees, categories }: People,
  tools: ListTools & CustomTools,
): ListWords {
  const { t, actor, tenant } = tools;
  const own = customListWords(list.own, tools);
  const people = employees.map(
    ({ id, name, active }): Choice => ({ value: id, label: name, isRetired: !active }),
  );
  return {
    fields: list.fields,
    names: { ...customerFieldNames(t), ...own.names },
    ownText: own.textOf,
    choices: {
      ...own.choices,
      ...list.links,
      owner: [{ value: "me", label: t("views.me") }, ...people],
      employee: people,
      category: categories.map(({ id, name, colorSlot }) => ({ value: id, label: name, color: colorSlot })),
      type: [
        { value: "customer", label: t("customers.typeCustomer") },
        { value: "supplier", label: t("customers.typeSupplier") },
        { value: "person", label: t("customers.typePerson") },
      ],
      country: customerCountryChoices(actor.locale),
      visibility: [
        { value: "everyone", label: t("customers.everyone") },
        { value: "owner", label: t("customers.ownerOnly") },
      ],
      registryStatus: [
        { value: "bankrupt", label: t("views.bankrupt") },
        { value: "dissolving", label: t("views.dissolving") },
        { value: "dissolved", label: t("views.dissolved") },
      ],
    },
    place: {
      path: `/${tenant.slug}/customers`,
      state: list.resolved.state,
      base: list.resolved.base,
      hasDefault: list.views.some(({ isDefault }) => isDefault),
    },
  };
}

function customerFieldNames(t: ListTools["t"]): Record<string, string> {
  return {
    name: t("customers.name"),
    nickname: t("customers.nickname"),
    number: t("customers.number"),
    orgNumber: t("customers.orgNumber"),
    type: t("customers.kind"),
    industry: t("customers.industry"),
    employees: t("customers.employees"),
    founded: t("customers.founded"),
    registryStatus: t("customers.registryStatus"),
    visibility: t("customers.visibility"),
    doNotMarket: t("customers.doNotMarket"),
    created: t("customers.createdAt"),
    updated: t("customers.updated"),
    lastActivity: t("timeline.lastActivity"),
    nextActivity: t("timeline.nextActivity"),
    email: t("customers.email"),
    phone: t("customers.phone"),
    website: t("customers.website"),
    street: t("customers.street"),
    postcode: t("customers.postcode"),
    city: t("customers.city"),
    country: t("customers.country"),
    owner: t("customers.owner"),
    category: t("customers.categories"),
    tag: t("customers.tags"),
    employee: t("customers.connectedEmployee"),
    department: t("customers.department"),
    step: t("customers.processStep"),
    openCases: t("customers.openCases"),
    weighted: t("customers.weighted"),
  };
}
