import { addressKinds } from "@/db/tenant/schema/customers";
import type { CategoryRow } from "@/lib/categories/list-categories";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import { customerCountryChoices } from "./customer-country-choices";
import { customerFormTexts } from "./customer-form-texts";
import type { CustomerTools } from "./customer-tools";
import type { CustomerDetail } from "./get-customer";

export type CustomerFormContent = ReturnType<typeof presentCustomerForm>;
type Known = { employees: EmployeeRow[]; categories: CategoryRow[] };

/** The one form for new and edited customers: what stands in it, what can be chosen, its boxes and its texts. */
export function presentCustomerForm(customer: CustomerDetail | null, known: Known, tools: CustomerTools) {
  const { t, actor, tenant } = tools;
  const country = customer?.country ?? tenant.country;
  const countries = customerCountryChoices(actor.locale);
  const owners = known.employees.filter(({ id, active }) => active || id === customer?.ownerId);
  const texts = customerFormTexts(t);
  return {
    id: customer?.id,
    version: customer ? String(customer.version) : undefined,
    duplicatesUrl: `/${tenant.slug}/duplicates`,
    numberUrl: `/${tenant.slug}/customers/next-number`,
    values: {
      ...textValues(customer),
      kind: customer?.kind ?? "company",
      isCustomer: customer?.isCustomer ?? true,
      isSupplier: customer?.isSupplier ?? false,
      country,
      phones: customer?.phones ?? [],
      emails: customer?.emails ?? [],
      addresses: addressKinds.map((kind) => ({
        kind,
        street: customer?.addresses[kind]?.street ?? "",
        postcode: customer?.addresses[kind]?.postcode ?? "",
        city: customer?.addresses[kind]?.city ?? "",
        country: customer?.addresses[kind]?.country ?? "",
      })),
      tags: customer?.tags.join(", ") ?? "",
      doNotMarket: customer?.doNotMarketSource === "own",
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
    /** A registry's word on advertising is not ours to take back. */
    isProtected: customer?.doNotMarketSource === "registry",
    boxes: boxesOf(texts, customer !== null),
    texts: { ...texts, save: customer ? t("customers.save") : t("customers.create") },
  };
}

const lines = [
  "name",
  "firstName",
  "lastName",
  "nickname",
  "number",
  "orgNumber",
  "email",
  "invoiceEmail",
  "phone",
  "fax",
  "website",
  "street",
  "postcode",
  "city",
  "directions",
  "industryCode",
  "industry",
  "employeeCount",
  "foundedYear",
] as const;

const textValues = (customer: CustomerDetail | null) =>
  Object.fromEntries(lines.map((name) => [name, customer?.[name]?.toString() ?? ""])) as Record<
    (typeof lines)[number],
    string
  >;

type Texts = ReturnType<typeof customerFormTexts>;

/** What most need stands open; the rest is folded away. */
function boxesOf(texts: Texts, isEdited: boolean) {
  return [
    { key: "basics", title: texts.basics, fields: ["kind", "name", "orgNumber", "number", "isCustomer"] },
    { key: "reach", title: texts.contactDetails, fields: ["email", "phone", "website", "street"] },
    {
      key: "moreReach",
      title: texts.moreReach,
      isFolded: true,
      fields: ["phones", "emails", "invoiceEmail", "fax"],
    },
    { key: "addresses", title: texts.addresses, isFolded: true, fields: ["addresses", "directions"] },
    {
      key: "about",
      title: texts.about,
      isFolded: true,
      fields: ["nickname", "industry", "employeeCount", "foundedYear"],
    },
    { key: "categories", title: texts.categoriesAndTags, isFolded: true, fields: ["categoryIds", "tags"] },
    {
      key: "access",
      title: texts.access,
      isFolded: isEdited,
      fields: ["ownerId", "visibility", "doNotMarket"],
    },
  ];
}
