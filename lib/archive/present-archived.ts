import type { Formatter } from "@/lib/core/format";
import type { Page } from "@/lib/core/paging";
import type { Translate } from "@/lib/i18n/translator";
import type { ArchivedRow } from "./list-archived";
import { type ArchiveKind, archiveKinds } from "./schema";

type Tools = { t: Translate; format: Formatter; tenant: { slug: string } };
export type PresentedArchive = ReturnType<typeof presentArchived>;

/** A page of the archive in the reader's language. */
export function presentArchived(page: Page<ArchivedRow>, kind: ArchiveKind, { t, format, tenant }: Tools) {
  const href = `/${tenant.slug}/settings/archive?kind=${kind}`;
  const step = (label: string, cursor: string | null) => ({
    label,
    href: cursor ? `${href}&cursor=${cursor}` : undefined,
  });
  return {
    tabs: archiveKinds.map((one) => ({
      label: kindText(one, t),
      href: `/${tenant.slug}/settings/archive?kind=${one}`,
      current: one === kind,
    })),
    rows: page.rows.map((row) => ({
      id: row.id,
      name: row.name,
      href: `/${tenant.slug}/${kind}/${row.id}`,
      when: row.archivedBy
        ? t("archive.archivedBy", { when: format.dateTime(row.archivedAt), who: row.archivedBy })
        : t("archive.archived", { when: format.dateTime(row.archivedAt) }),
      returns: returning(row, t),
      restoreLabel: t("archive.restoreName", { name: row.name }),
    })),
    pager:
      page.previous || page.next
        ? {
            label: t("archive.pages"),
            summary: t("archive.page", { page: page.page }),
            previous: step(t("archive.newer"), page.previous),
            next: step(t("archive.older"), page.next),
          }
        : null,
    texts: {
      tabs: t("archive.kinds"),
      list: t("archive.title"),
      restore: t("archive.restore"),
      empty: t("archive.empty"),
      emptyText: t("archive.emptyText"),
    },
  };
}

/** What comes into sight again with it: "Med 3 kontakter och 2 ärenden"; null when nothing does. */
export function returning(
  { contacts, companies, cases }: Pick<ArchivedRow, "contacts" | "companies" | "cases">,
  t: Translate,
): string | null {
  const parts = [
    ...(contacts > 0 ? [t("archive.contactCount", { count: contacts })] : []),
    ...(companies > 0 ? [t("archive.companyCount", { count: companies })] : []),
    ...(cases > 0 ? [t("archive.caseCount", { count: cases })] : []),
  ];
  const [first, second] = parts;
  if (first === undefined) return null;
  return second === undefined ? t("archive.with", { what: first }) : t("archive.withBoth", { first, second });
}

function kindText(kind: ArchiveKind, t: Translate): string {
  const texts: Record<ArchiveKind, string> = {
    customers: t("archive.customers"),
    contacts: t("archive.contacts"),
    cases: t("archive.cases"),
    orders: t("archive.orders"),
  };
  return texts[kind];
}
