import type { CategoryRow } from "@/lib/categories/list-categories";
import type { Actor, Tenant } from "@/lib/core/context";
import { customerCountryChoices } from "@/lib/customers/customer-country-choices";
import { reachTexts } from "@/lib/customers/customer-form-texts";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import type { Translate } from "@/lib/i18n/translator";
import type { ContactDetail } from "./get-contact";
import { presentRoleFields } from "./present-role-fields";

type Tools = {
  t: Translate;
  actor: Pick<Actor, "employeeId" | "locale">;
  tenant: Pick<Tenant, "country" | "slug">;
  today: string;
};
type Known = { employees: EmployeeRow[]; categories: CategoryRow[] };
export type ContactFormContent = ReturnType<typeof presentContactForm>;

/** The one form for new and edited persons: what stands in it, what can be chosen, its boxes and its texts. */
export function presentContactForm(contact: ContactDetail | null, known: Known, tools: Tools) {
  const { t, actor, tenant } = tools;
  const owners = known.employees.filter(({ id, active }) => active || id === contact?.ownerId);
  return {
    id: contact?.id,
    version: contact ? String(contact.version) : undefined,
    duplicatesUrl: `/${tenant.slug}/duplicates`,
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
    boxes: boxesOf(t, contact),
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

/** What most need stands open; the rest is folded away. Who is a private customer already has the number there. */
function boxesOf(t: Translate, contact: ContactDetail | null) {
  const box = (key: string, title: string, fields: string[]) => ({ key, title, fields, isFolded: true });
  return [
    { key: "overview", title: t("contacts.overview"), fields: ["firstName", "email"], isFolded: false },
    ...(contact
      ? []
      : [{ key: "companies", title: t("contacts.atCompanies"), fields: ["places"], isFolded: false }]),
    box("moreReach", t("contacts.moreReach"), ["phones", "emails"]),
    box("addresses", t("contacts.addresses"), ["street", "postcode", "city", "country"]),
    box("categories", t("contacts.categories"), ["categoryIds", "tags"]),
    box("access", t("contacts.access"), [
      "ownerId",
      "visibility",
      "doNotMarket",
      ...(contact?.privateCustomer ? [] : ["customerNumber"]),
    ]),
  ];
}

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
