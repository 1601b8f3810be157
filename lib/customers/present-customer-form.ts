import type { CategoryRow } from "@/lib/categories/list-categories";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import { customerCountryChoices } from "./customer-country-choices";
import type { CustomerDetail } from "./get-customer";
import { orgNumberLabel } from "./present-customer";
import type { CustomerTools } from "./present-customer-list";

export type CustomerFormContent = ReturnType<typeof presentCustomerForm>;
type Known = { employees: EmployeeRow[]; categories: CategoryRow[] };

/** The one form for new and edited customers: what stands in it, what can be chosen, and its texts. */
export function presentCustomerForm(customer: CustomerDetail | null, known: Known, tools: CustomerTools) {
  const { t, actor, tenant } = tools;
  const country = customer?.country ?? tenant.country;
  const countries = customerCountryChoices(actor.locale);
  const owners = known.employees.filter(({ id, active }) => active || id === customer?.ownerId);
  return {
    id: customer?.id,
    version: customer ? String(customer.version) : undefined,
    values: {
      kind: customer?.kind ?? "company",
      isSupplier: customer?.isSupplier ?? false,
      name: customer?.name ?? "",
      nickname: customer?.nickname ?? "",
      number: customer?.number ?? "",
      orgNumber: customer?.orgNumber ?? "",
      country,
      email: customer?.email ?? "",
      phone: customer?.phone ?? "",
      website: customer?.website ?? "",
      street: customer?.street ?? "",
      postcode: customer?.postcode ?? "",
      city: customer?.city ?? "",
      industry: customer?.industry ?? "",
      employeeCount: customer?.employeeCount?.toString() ?? "",
      foundedYear: customer?.foundedYear?.toString() ?? "",
      ownerId: customer ? (customer.ownerId ?? "") : actor.employeeId,
      visibility: customer?.visibility ?? "everyone",
      categoryIds: customer?.categories.map(({ id }) => id) ?? [],
    },
    choices: {
      countries: countries.some(({ value }) => value === country)
        ? countries
        : [...countries, { value: country, label: country }],
      owners: owners.map(({ id, name }) => ({ value: id, label: name })),
      categories: known.categories.map(({ id, name }) => ({ value: id, label: name })),
    },
    texts: {
      ...textsOf(t),
      orgNumber: orgNumberLabel(country, t),
      save: customer ? t("customers.save") : t("customers.create"),
    },
  };
}

function textsOf(t: CustomerTools["t"]) {
  return {
    basics: t("customers.basics"),
    contactDetails: t("customers.contactDetails"),
    about: t("customers.aboutSection"),
    access: t("customers.access"),
    kind: t("customers.kind"),
    company: t("customers.company"),
    person: t("customers.privatePerson"),
    isSupplier: t("customers.isSupplier"),
    name: t("customers.name"),
    nameHint: t("customers.nameHint"),
    nickname: t("customers.nickname"),
    number: t("customers.number"),
    orgNumberHint: t("customers.orgNumberHint"),
    saveAnyway: t("customers.saveAnyway"),
    country: t("customers.country"),
    email: t("customers.email"),
    phone: t("customers.phone"),
    website: t("customers.website"),
    websiteHint: t("customers.websiteHint"),
    street: t("customers.street"),
    postcode: t("customers.postcode"),
    city: t("customers.city"),
    industry: t("customers.industry"),
    employees: t("customers.employees"),
    founded: t("customers.founded"),
    owner: t("customers.owner"),
    noOwner: t("customers.noneOwner"),
    visibility: t("customers.visibility"),
    visibilityHint: t("customers.visibilityHint"),
    everyone: t("customers.everyone"),
    ownerOnly: t("customers.ownerOnly"),
    categories: t("customers.categories"),
    cancel: t("customers.cancel"),
  };
}
