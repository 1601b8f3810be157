import { addressKinds } from "@/db/tenant/schema/customers";
import type { CategoryRow } from "@/lib/categories/list-categories";
import type { CardLayout } from "@/lib/custom/get-card-layout";
import { presentCardForm } from "@/lib/custom/present-card-form";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import { customerCountryChoices } from "./customer-country-choices";
import { boxTitles, customerFormTexts } from "./customer-form-texts";
import { customerRecord } from "./customer-record";
import type { CustomerTools } from "./customer-tools";
import type { CustomerDetail } from "./get-customer";

export type CustomerFormContent = ReturnType<typeof presentCustomerForm>;
type Known = { employees: EmployeeRow[]; categories: CategoryRow[]; layout: CardLayout };

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
      categories: known.categories.map(({ id, name, depth }) => ({ value: id, label: name, depth })),
    },
    /** A registry's word on advertising is not ours to take back. */
    isProtected: customer?.doNotMarketSource === "registry",
    ...presentCardForm(
      "customer",
      known.layout,
      customer ? customerRecord(customer) : { kind: ["company"], isCustomer: ["on"] },
      { titles: boxTitles(t), open: customer ? [] : ["access"] },
      tools,
    ),
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
