import { fullName } from "@/lib/contacts/rules";
import { telephoneHref } from "@/lib/core/telephone-href";
import type { Translate } from "@/lib/i18n/translator";
import type { CaseContactRow } from "./list-case-contacts";

export type PresentedCasePerson = {
  contactId: string;
  href: string;
  name: string;
  role: string | null;
  email: { text: string; href: string } | null;
  phone: { text: string; href: string } | null;
  removeText: string;
};
type Tools = { t: Translate; tenant: { slug: string } };

/** Who takes part in a case, and the words of their card, as finished texts. */
export function presentCasePeople(rows: CaseContactRow[], { t, tenant }: Tools) {
  const people = rows.map((row): PresentedCasePerson => {
    const { contactId, role, email, phone } = row;
    const name = fullName(row);
    return {
      contactId,
      href: `/${tenant.slug}/contacts/${contactId}`,
      name,
      role,
      email: email ? { text: email, href: `mailto:${email}` } : null,
      phone: phone ? { text: phone, href: telephoneHref(phone) } : null,
      removeText: t("cases.removePerson", { name }),
    };
  });
  const texts = {
    title: t("cases.people"),
    none: t("cases.noPeople"),
    person: t("cases.person"),
    role: t("cases.personRole"),
    roleHint: t("cases.personRoleHint"),
    add: t("cases.addPerson"),
    addLabel: t("cases.addPersonLabel"),
    pickNone: t("cases.pickNone"),
    noHits: t("cases.pickNoHits"),
    searching: t("cases.searching"),
  };
  return { people, texts };
}
