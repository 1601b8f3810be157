import type { Actor } from "@/lib/core/context";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import type { Translate } from "@/lib/i18n/translator";
import type { ContactDetail } from "./get-contact";

type Tools = { t: Translate; actor: Pick<Actor, "employeeId"> };

/** The one form for new and edited persons: what stands in it, what can be chosen, and its texts. */
export function presentContactForm(
  contact: ContactDetail | null,
  employees: EmployeeRow[],
  { t, actor }: Tools,
) {
  const owners = employees.filter(({ id, active }) => active || id === contact?.ownerId);
  return {
    id: contact?.id,
    version: contact?.version,
    values: {
      firstName: contact?.firstName ?? "",
      lastName: contact?.lastName ?? "",
      email: contact?.email ?? "",
      phone: contact?.phone ?? "",
      ownerId: contact ? (contact.ownerId ?? "") : actor.employeeId,
      visibility: contact?.visibility ?? "everyone",
    },
    owners: owners.map(({ id, name }) => ({ value: id, label: name })),
    texts: {
      firstName: t("contacts.firstName"),
      lastName: t("contacts.lastName"),
      email: t("contacts.email"),
      phone: t("contacts.phone"),
      owner: t("contacts.owner"),
      noOwner: t("contacts.noOwner"),
      visibility: t("contacts.visibility"),
      visibilityHint: t("contacts.visibilityHint"),
      everyone: t("contacts.everyone"),
      ownerOnly: t("contacts.ownerOnly"),
      save: contact ? t("contacts.save") : t("contacts.create"),
      cancel: t("contacts.cancel"),
      atCustomer: t("contacts.atCustomer"),
      customer: t("contacts.customer"),
      none: t("contacts.noCustomer"),
      noHits: t("contacts.pickNoHits"),
      searching: t("contacts.pickSearching"),
      role: roleTexts(t),
    },
  };
}

export const roleTexts = (t: Translate) => ({
  title: t("contacts.roleTitle"),
  email: t("contacts.roleEmail"),
  phone: t("contacts.rolePhone"),
  primary: t("contacts.makePrimary"),
});
