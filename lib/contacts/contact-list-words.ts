import type { CategoryRow } from "@/lib/categories/list-categories";
import { customListWords } from "@/lib/custom/custom-list-words";
import type { CustomTools } from "@/lib/custom/present-custom";
import { customerCountryChoices } from "@/lib/customers/customer-country-choices";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import type { ListTools, ListWords } from "@/lib/views/list-tools";
import type { ListRead } from "@/lib/views/read-list";
import type { ContactList } from "./list-contacts";

type People = { employees: EmployeeRow[]; categories: CategoryRow[] };

/** The list of contacts in the reader's language: its fields' names, and what can be chosen in them. */
export function contactListWords(
  list: Omit<ContactList, keyof ListRead>,
  { employees, categories }: People,
  tools: ListTools & CustomTools,
): ListWords {
  const { t, actor, tenant } = tools;
  const own = customListWords(list.own, tools);
  return {
    fields: list.fields,
    names: { ...contactFieldNames(t), ...own.names },
    ownText: own.textOf,
    choices: {
      ...own.choices,
      ...list.links,
      owner: [
        { value: "me", label: t("views.me") },
        ...employees.map(({ id, name, active }) => ({ value: id, label: name, isRetired: !active })),
      ],
      category: categories.map(({ id, name, colorSlot }) => ({ value: id, label: name, color: colorSlot })),
      country: customerCountryChoices(actor.locale),
      visibility: [
        { value: "everyone", label: t("customers.everyone") },
        { value: "owner", label: t("customers.ownerOnly") },
      ],
    },
    place: {
      path: `/${tenant.slug}/contacts`,
      state: list.resolved.state,
      base: list.resolved.base,
      hasDefault: list.views.some(({ isDefault }) => isDefault),
    },
  };
}

function contactFieldNames(t: ListTools["t"]): Record<string, string> {
  return {
    name: t("contacts.name"),
    company: t("contacts.company"),
    title: t("contacts.roleTitle"),
    email: t("contacts.email"),
    phone: t("contacts.phone"),
    street: t("customers.street"),
    postcode: t("customers.postcode"),
    city: t("customers.city"),
    country: t("customers.country"),
    visibility: t("customers.visibility"),
    doNotMarket: t("customers.doNotMarket"),
    created: t("customers.createdAt"),
    updated: t("contacts.updated"),
    lastActivity: t("timeline.lastActivity"),
    nextActivity: t("timeline.nextActivity"),
    owner: t("customers.owner"),
    category: t("customers.categories"),
    tag: t("customers.tags"),
  };
}
