import type { CategoryRow } from "@/lib/categories/list-categories";
import type { Actor, Tenant } from "@/lib/core/context";
import { contactBoxTitles } from "@/lib/custom/card-names";
import type { CardLayout } from "@/lib/custom/get-card-layout";
import { presentCardForm } from "@/lib/custom/present-card-form";
import { customerCountryChoices } from "@/lib/customers/customer-country-choices";
import { reachTexts } from "@/lib/customers/customer-form-texts";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import type { Translate } from "@/lib/i18n/translator";
import { contactRecord } from "./contact-record";
import type { ContactDetail } from "./get-contact";
import { presentRoleFields } from "./present-role-fields";

type Tools = {
  t: Translate;
  actor: Pick<Actor, "employeeId" | "locale">;
  tenant: Pick<Tenant, "country" | "slug" | "locale">;
  today: string;
};
type Known = { employees: EmployeeRow[]; categories: CategoryRow[]; layout: CardLayout };
export type ContactFormContent = ReturnType<typeof presentContactForm>;

/** The one form for new and edited persons: what stands in it, what can be chosen, its boxes and its texts. */
export function presentContactForm(contact: ContactDetail | null, known: Known, tools: Tools) {
  const { t, actor, tenant } = tools;
  const owners = known.employees.filter(({ id, active }) => active || id === contact?.ownerId);
  return {
    id: contact?.id,
    version: contact ? String(contact.version) : undefined,
    duplicatesUrl: `/${tenant.slug}/duplicates`,
    /** Who is a private customer already has the number there. */
    hasNumber: contact?.privateCustomer != null,
    homeCountry: contact?.country ?? tenant.country,
    values: {
      ...textValues(contact),
      phones: contact?.phones ?? [],
      emails: contact?.emails ?? [],
      tags: contact?.tags.join(", ") ?? "",
      doNotMarket: contact?.doNotMarketSource === "own",
      ownerId: contact ? (contact.ownerId ?? "") : actor.employeeId,
      visibility: contact?.visibility ?? "everyone",
      categoryIds: contact?.categories.map(({ id }) => id) ?? [],
    },
    choices: {
      countries: customerCountryChoices(actor.locale),
      owners: owners.map(({ id, name }) => ({ value: id, label: name })),
      categories: known.categories.map(({ id, name, depth }) => ({ value: id, label: name, depth })),
    },
    ...presentCardForm(
      "contact",
      known.layout,
      contact ? contactRecord(contact) : {},
      { titles: contactBoxTitles(t) },
      tools,
    ),
    texts: { ...textsOf(t), save: contact ? t("contacts.save") : t("contacts.create") },
    placeTexts: placeTexts(tools),
  };
}

const lines = ["firstName", "lastName", "email", "phone", "street", "postcode", "city", "country"] as const;

const textValues = (contact: ContactDetail | null) =>
  Object.fromEntries(lines.map((name) => [name, contact?.[name] ?? ""])) as Record<
    (typeof lines)[number],
    string
  >;

function textsOf(t: Translate) {
  const { address, phones, phoneKinds, emails } = reachTexts(t);
  return {
    address,
    phones,
    phoneKinds,
    emails,
    firstName: t("contacts.firstName"),
    lastName: t("contacts.lastName"),
    email: t("contacts.email"),
    phone: t("contacts.phone"),
    country: t("contacts.country"),
    noCountry: t("contacts.noCountry"),
    customerNumber: t("contacts.customerNumber"),
    customerNumberHint: t("contacts.customerNumberHint"),
    categories: t("contacts.categories"),
    tags: t("contacts.tags"),
    tagsHint: t("customers.tagsHint"),
    owner: t("contacts.owner"),
    noOwner: t("contacts.noOwner"),
    visibility: t("contacts.visibility"),
    visibilityHint: t("contacts.visibilityHint"),
    everyone: t("contacts.everyone"),
    ownerOnly: t("contacts.ownerOnly"),
    doNotMarket: t("contacts.doNotMarket"),
    doNotMarketHint: t("contacts.doNotMarketHint"),
    cancel: t("contacts.cancel"),
  };
}

/** The rows of companies of a new person; each company's place in the list stands for `#`. */
function placeTexts(tools: Tools) {
  const { t } = tools;
  return {
    fields: presentRoleFields(tools),
    row: t("contacts.companyRow", { number: "#" }),
    customer: t("contacts.customer"),
    customerHint: t("contacts.companyHint"),
    create: t("contacts.createCustomer"),
    add: t("contacts.addCompany"),
    legend: t("contacts.atCompanies"),
    none: t("contacts.noCustomer"),
    noHits: t("contacts.pickNoHits"),
    searching: t("contacts.pickSearching"),
  };
}
