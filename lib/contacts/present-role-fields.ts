import type { Translate } from "@/lib/i18n/translator";

export type RoleFieldTexts = ReturnType<typeof presentRoleFields>;
type Tools = { t: Translate; actor: { locale: string }; today: string };

/** What the fields of a person's place at a company are called, and how its dates are read. */
export function presentRoleFields({ t, actor, today }: Tools) {
  return {
    title: t("contacts.roleTitle"),
    titleHint: t("contacts.titleHint"),
    email: t("contacts.roleEmail"),
    phone: t("contacts.rolePhone"),
    details: t("contacts.roleDetails"),
    from: t("contacts.fromDate"),
    fromHint: t("contacts.fromHint"),
    until: t("contacts.untilDate"),
    makePrimary: t("contacts.makePrimary"),
    primaryNow: t("contacts.primaryNow"),
    invoiceContact: t("contacts.invoiceContact"),
    dates: {
      today,
      locale: actor.locale,
      calendarText: t("contacts.calendar"),
      unknownText: t("contacts.unknownDate"),
    },
  };
}

/** The words of the form that gives a customer a contact. */
export function presentAddPerson(tools: Tools) {
  const { t } = tools;
  return {
    fields: presentRoleFields(tools),
    heading: t("contacts.addPerson"),
    person: t("contacts.person"),
    personHint: t("contacts.personHint"),
    pick: t("contacts.pickPerson"),
    create: t("contacts.createPerson"),
    add: t("contacts.add"),
    none: t("contacts.pickNone"),
    noHits: t("contacts.pickNoHits"),
    searching: t("contacts.pickSearching"),
  };
}

/** The words of a list of places, with what can be done in each. */
export function presentRoleList({ t }: Pick<Tools, "t">) {
  return {
    primary: t("contacts.primary"),
    invoiceContact: t("contacts.invoiceContactBadge"),
    ended: t("contacts.endedRoles"),
    more: (name: string) => t("contacts.moreFor", { name }),
    edit: t("contacts.editRole"),
    makePrimary: t("contacts.makePrimary"),
    makeInvoiceContact: t("contacts.setInvoiceContact"),
    endInvoiceContact: t("contacts.unsetInvoiceContact"),
    end: t("contacts.endRole"),
    remove: t("contacts.removeRole"),
  };
}
