import { excerpt } from "@/lib/core/excerpt";
import type { Formatter } from "@/lib/core/format";
import type { Page } from "@/lib/core/paging";
import type { Translate } from "@/lib/i18n/translator";
import { plainText } from "@/lib/notes/rules";
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
      name: nameOf(row, kind, { t, format }),
      href: `/${tenant.slug}/${kind}/${row.id}`,
      when: row.archivedBy
        ? t("archive.archivedBy", { when: format.dateTime(row.archivedAt), who: row.archivedBy })
        : t("archive.archived", { when: format.dateTime(row.archivedAt) }),
      returns: returning(row, t),
      restoreLabel: t("archive.restoreName", { name: nameOf(row, kind, { t, format }) }),
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

/** A note by what it says, a meeting and a call with when they were. */
function nameOf(
  { name, happenedAt }: ArchivedRow,
  kind: ArchiveKind,
  { t, format }: Pick<Tools, "t" | "format">,
) {
  if (kind === "notes") return excerpt(plainText(name), "");
  const called = name || t("calls.call");
  return happenedAt ? `${called}, ${format.dateTime(happenedAt)}` : called;
}

type Returning = Pick<ArchivedRow, "contacts" | "companies" | "cases" | "comments" | "occurrences">;

/** What comes into sight again with it: "Med 3 kontakter och 2 ärenden"; null when nothing does. */
export function returning(
  { contacts = 0, companies = 0, cases = 0, comments = 0, occurrences = 0 }: Partial<Returning>,
  t: Translate,
): string | null {
  const parts = [
    ...(contacts > 0 ? [t("archive.contactCount", { count: contacts })] : []),
    ...(companies > 0 ? [t("archive.companyCount", { count: companies })] : []),
    ...(cases > 0 ? [t("archive.caseCount", { count: cases })] : []),
    ...(comments > 0 ? [t("archive.commentCount", { count: comments })] : []),
    ...(occurrences > 0 ? [t("archive.occurrenceCount", { count: occurrences })] : []),
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
    meetings: t("meetings.title"),
    tasks: t("tasks.title"),
    notes: t("notes.title"),
    calls: t("calls.title"),
  };
  return texts[kind];
}
