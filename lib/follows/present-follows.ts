import type { Translate } from "@/lib/i18n/translator";
import type { FollowRow } from "./list-follows";

type Tools = { t: Translate; tenant: { slug: string } };

/** What one follows, with the way to it and the way out. */
export function presentFollows(rows: FollowRow[], { t, tenant }: Tools) {
  return rows.map(({ id, name, muted, customerId, contactId, caseId }) => {
    const kind = customerId ? "customers" : contactId ? "contacts" : "cases";
    const texts = {
      customers: t("follows.customer"),
      contacts: t("follows.contact"),
      cases: t("follows.case"),
    };
    return {
      id,
      name,
      kind: texts[kind],
      href: `/${tenant.slug}/${kind}/${id}`,
      muted,
      fields: fieldsOf({ customerId, contactId, caseId }, muted),
      change: muted ? t("follows.followOf", { name }) : t("follows.stopOf", { name }),
    };
  });
}

type About = Partial<Record<"customerId" | "contactId" | "caseId", string | null>>;

/** What the button beside it sends. */
export function fieldsOf(about: About, follow: boolean): Record<string, string> {
  const named = Object.entries(about).flatMap(([name, id]) => (id ? [[name, id] as const] : []));
  return { ...Object.fromEntries(named), follow: follow ? "true" : "" };
}
