import { boxTitles, customerFormTexts } from "@/lib/customers/customer-form-texts";
import type { Translate } from "@/lib/i18n/translator";
import type { SettingsEntity } from "./present-field-settings";

type Names = Record<string, string>;

/** What the product's boxes are called on a card and in its settings. */
export function boxNames(entity: SettingsEntity, t: Translate): Names {
  const own = { own: t("custom.ownBox") };
  if (entity === "contact") return { ...own, ...contactBoxTitles(t) };
  if (entity === "case") return { ...own, ...caseBoxTitles(t) };
  return {
    ...own,
    ...boxTitles(t),
    contacts: t("customers.contacts"),
    cases: t("customers.openCasesTitle"),
    activities: t("timeline.activities"),
    processes: t("billing.process.title"),
    notes: t("notes.title"),
    connections: t("billing.connection.title"),
  };
}

export const contactBoxTitles = (t: Translate): Names => ({
  overview: t("contacts.overview"),
  companies: t("contacts.atCompanies"),
  moreReach: t("contacts.moreReach"),
  addresses: t("contacts.addresses"),
  categories: t("contacts.categories"),
  access: t("contacts.access"),
});

export const caseBoxTitles = (t: Translate): Names => ({
  basics: t("cases.case"),
  figures: t("cases.figures"),
  dates: t("cases.dates"),
  lines: t("cases.lines"),
  people: t("cases.people"),
  about: t("cases.about"),
  access: t("cases.access"),
});

const caseFieldNames = (t: Translate): Names => ({
  title: t("cases.name"),
  customerId: t("cases.customer"),
  statusId: t("cases.status"),
  ownerId: t("cases.owner"),
  value: t("cases.value"),
  probabilityPercent: t("cases.probability"),
  followUpOn: t("cases.followUp"),
  expectedCloseOn: t("cases.expectedClose"),
  lines: t("cases.lines"),
  people: t("cases.people"),
  description: t("cases.description"),
  source: t("cases.source"),
  competitor: t("cases.competitor"),
  tags: t("cases.tags"),
  ownerOnly: t("cases.ownerOnly"),
});

/** What the product's fields are called there, by their keys. */
export function productFieldNames(entity: SettingsEntity, t: Translate): Names {
  if (entity === "case") return caseFieldNames(t);
  const texts = customerFormTexts(t);
  const shared = {
    email: texts.email,
    phone: texts.phone,
    phones: texts.phones.legend,
    emails: texts.emails.legend,
    street: t("customers.address"),
    categoryIds: texts.categories,
    tags: texts.tags,
    ownerId: texts.owner,
    visibility: texts.visibility,
    doNotMarket: texts.doNotMarket,
  };
  if (entity === "contact") {
    return {
      ...shared,
      firstName: t("contacts.name"),
      places: t("contacts.atCompanies"),
      country: t("contacts.country"),
      customerNumber: t("contacts.customerNumber"),
    };
  }
  return {
    ...shared,
    kind: texts.kind,
    name: texts.name,
    orgNumber: texts.orgNumberLabels[""],
    number: texts.number,
    isCustomer: `${texts.isCustomer}/${texts.isSupplier.toLowerCase()}`,
    website: texts.website,
    invoiceEmail: texts.invoiceEmail,
    fax: texts.fax,
    addresses: t("customers.addresses"),
    directions: texts.directions,
    nickname: texts.nickname,
    industry: texts.industry,
    employeeCount: texts.employees,
    foundedYear: texts.founded,
  };
}
