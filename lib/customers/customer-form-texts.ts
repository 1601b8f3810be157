import type { Translate } from "@/lib/i18n/translator";

/** The texts of the customer form, and of its fields where they are edited on the card. */
export function customerFormTexts(t: Translate) {
  return {
    ...reachTexts(t),
    categories: t("customers.categories"),
    kind: t("customers.kind"),
    company: t("customers.company"),
    person: t("customers.privatePerson"),
    isCustomer: t("customers.customer"),
    isSupplier: t("customers.supplier"),
    types: t("customers.isA"),
    name: t("customers.name"),
    nameHint: t("customers.nameHint"),
    firstName: t("customers.firstName"),
    lastName: t("customers.lastName"),
    nickname: t("customers.nickname"),
    nicknameHint: t("customers.nicknameHint"),
    number: t("customers.number"),
    propose: t("customers.proposeNumber"),
    proposeFailed: t("customers.proposeFailed"),
    orgNumberLabels: {
      SE: t("customers.orgNumberSe"),
      NO: t("customers.orgNumberNo"),
      DK: t("customers.orgNumberDk"),
      FI: t("customers.orgNumberFi"),
      "": t("customers.orgNumber"),
    },
    orgNumberHint: t("customers.orgNumberHint"),
    saveAnyway: t("customers.saveAnyway"),
    industryCode: t("customers.industryCode"),
    industry: t("customers.industry"),
    employees: t("customers.employees"),
    founded: t("customers.founded"),
    tags: t("customers.tags"),
    tagsHint: t("customers.tagsHint"),
    owner: t("customers.owner"),
    noOwner: t("customers.noneOwner"),
    visibility: t("customers.visibility"),
    visibilityHint: t("customers.visibilityHint"),
    everyone: t("customers.everyone"),
    ownerOnly: t("customers.ownerOnly"),
    doNotMarket: t("customers.doNotMarket"),
    doNotMarketHint: t("customers.doNotMarketHint"),
    protectedHint: t("customers.protectedHint"),
    cancel: t("customers.cancel"),
  };
}

/** What the product's boxes are called. */
export function boxTitles(t: Translate): Record<string, string> {
  return {
    basics: t("customers.basics"),
    reach: t("customers.contactDetails"),
    moreReach: t("customers.moreReach"),
    addresses: t("customers.addresses"),
    about: t("customers.aboutSection"),
    access: t("customers.access"),
    categories: t("customers.categoriesAndTags"),
  };
}

export function reachTexts(t: Translate) {
  return {
    email: t("customers.email"),
    invoiceEmail: t("customers.invoiceEmail"),
    phone: t("customers.phone"),
    fax: t("customers.fax"),
    website: t("customers.website"),
    websiteHint: t("customers.websiteHint"),
    address: {
      street: t("customers.street"),
      postcode: t("customers.postcode"),
      city: t("customers.city"),
      country: t("customers.country"),
      sameCountry: t("customers.sameCountry"),
    },
    addressKinds: {
      visiting: t("customers.visitingAddress"),
      delivery: t("customers.deliveryAddress"),
      invoice: t("customers.invoiceAddress"),
      attestation: t("customers.attestationAddress"),
    },
    addressHint: t("customers.addressHint"),
    directions: t("customers.directions"),
    phones: {
      legend: t("customers.morePhones"),
      number: t("customers.phone"),
      kind: t("customers.phoneKind"),
      add: t("customers.addPhone"),
    },
    phoneKinds: [
      { value: "mobile", label: t("customers.mobile") },
      { value: "direct", label: t("customers.direct") },
      { value: "switchboard", label: t("customers.switchboard") },
      { value: "other", label: t("customers.otherPhone") },
    ],
    emails: {
      legend: t("customers.moreEmails"),
      email: t("customers.email"),
      add: t("customers.addEmail"),
    },
  };
}
