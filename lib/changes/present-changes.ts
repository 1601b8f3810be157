import type { Tenant } from "@/lib/core/context";
import type { Formatter } from "@/lib/core/format";
import type { Page } from "@/lib/core/paging";
import type { Translate } from "@/lib/i18n/translator";
import type { ChangeField, FieldValue } from "./describe-fields";
import type { ChangeEntry } from "./entries-of";
import { noteOf } from "./note-of";
import { isRestorable } from "./restorable";
import { undoLabel } from "./undo-label";
import { undoneTag } from "./undone-tag";

export type PresentedField = {
  key: string;
  label: string;
  before: string;
  after: string;
  /** Writes the old value back; null where it can't be, or the reader may not. */
  restore: { changeId: number; field: string; label: string } | null;
};

export type PresentedLine = {
  key: string;
  /** "ändrade ärendet" */
  text: string;
  subject: { text: string; href?: string } | null;
  fields: PresentedField[];
};

/** What one person did at one time, ready to be shown. */
export type PresentedBatch = {
  key: string;
  who: string;
  when: string;
  note: string | null;
  tag: string | null;
  lines: PresentedLine[];
  /** Where it goes on. */
  more?: { text: string; href: string } | null;
  undo: { batchId: string; label: string } | null;
};

export type PresentedChanges = {
  texts: { label: string; emptyTitle: string; emptyText: string; undo: string; restore: string };
  batches: PresentedBatch[];
  pager: {
    label: string;
    summary: string;
    previous: { label: string; href?: string };
    next: { label: string; href?: string };
  } | null;
};

export type Tools = { t: Translate; format: Formatter; tenant: Pick<Tenant, "slug"> };

/** A page of the history in the reader's language; `href` is the page that shows it, its other parameters included. */
export function presentChanges(page: Page<ChangeEntry>, tools: Tools, href: string): PresentedChanges {
  const { t } = tools;
  const step = (label: string, cursor: string | null) => ({
    label,
    href: cursor ? `${href}${href.includes("?") ? "&" : "?"}cursor=${cursor}` : undefined,
  });
  return {
    texts: changeTexts(t),
    batches: byBatch(page.rows).map((entries) => presentBatch(entries, tools)),
    pager:
      page.previous || page.next
        ? {
            label: t("changes.pages"),
            summary: t("changes.page", { page: page.page }),
            previous: step(t("changes.newer"), page.previous),
            next: step(t("changes.older"), page.next),
          }
        : null,
  };
}

export function changeTexts(t: Translate): PresentedChanges["texts"] {
  return {
    label: t("changes.history"),
    emptyTitle: t("changes.emptyTitle"),
    emptyText: t("changes.emptyText"),
    undo: t("common.undo"),
    restore: t("changes.restore"),
  };
}

/** "lade till kunden": what was done to which kind of thing. */
export function phrase(t: Translate, operation: ChangeEntry["operation"], table: string): string {
  const thing = t("changes.thing", { table });
  if (operation === "insert") return t("changes.added", { thing });
  if (operation === "delete") return t("changes.deleted", { thing });
  return t("changes.changed", { thing });
}

export function hrefOf(slug: string, table: string, rowId: string): string | undefined {
  const hasPage = ["customers", "contacts", "cases", "orders"].includes(table);
  return hasPage ? `/${slug}/${table}/${rowId}` : undefined;
}

/** Entries in the order of the log, those of one batch that stand together as one. */
function byBatch(entries: ChangeEntry[]): [ChangeEntry, ...ChangeEntry[]][] {
  const groups: [ChangeEntry, ...ChangeEntry[]][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last?.[0].batchId === entry.batchId) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function presentBatch(entries: [ChangeEntry, ...ChangeEntry[]], tools: Tools): PresentedBatch {
  const { t, format } = tools;
  const [first] = entries;
  const when = format.dateTime(first.at);
  const lines = entries.map((entry) => presentLine(entry, tools));
  return {
    key: String(first.id),
    who: first.actorName,
    when,
    note: noteOf(t, first.verb),
    tag: undoneTag(first.undone, first.undoing, t),
    lines,
    undo: first.undoable
      ? { batchId: first.batchId, label: undoLabel(lines[0], first.actorName, when, t) }
      : null,
  };
}

function presentLine(entry: ChangeEntry, { t, format, tenant }: Tools): PresentedLine {
  return {
    key: String(entry.id),
    text: phrase(t, entry.operation, entry.table),
    subject: presentSubject(entry.label, hrefOf(tenant.slug, entry.table, entry.rowId), t),
    fields: entry.fields.map((field) => presentField(entry, field, t, format)),
  };
}

function presentField(
  entry: ChangeEntry,
  field: ChangeField,
  t: Translate,
  format: Formatter,
): PresentedField {
  const key = [field.column, ...(field.path ?? [])].join(".");
  const label = fieldLabel(field, t);
  const before = presentValue(field, field.before, t, format);
  const isRestored = entry.restorable && isRestorable(entry.table, field.column) && !field.before.hidden;
  return {
    key,
    label,
    before,
    after: presentValue(field, field.after, t, format),
    restore: isRestored
      ? { changeId: entry.id, field: key, label: t("changes.restoreLabel", { field: label, value: before }) }
      : null,
  };
}

/** What a line is about: null for what there is only one of, such as a card's layout. */
export function presentSubject(label: string | null, href: string | undefined, t: Translate) {
  if (label === null) return { text: t("changes.removed") };
  return label === "" ? null : { text: label, href };
}

export function fieldLabel({ column, path, kind, label }: ChangeField, t: Translate): string {
  if (label !== undefined) return label;
  if (path && (kind === "addresses" || kind === "address")) {
    const [first = "", part = first] = path;
    const which =
      kind === "address" ? t("changes.field", { column }) : t("changes.addressKind", { kind: first });
    return t("changes.addressPart", { kind: which, part: t("changes.field", { column: part }) });
  }
  return path ? path.join(" ") : t("changes.field", { column });
}

export function presentValue(
  { kind, path }: ChangeField,
  value: FieldValue,
  t: Translate,
  format: Formatter,
): string {
  if (value.hidden) return t("changes.hidden");
  if (value.phones?.length) {
    const kindOf = (phone: { kind: string }) =>
      phone.kind === "other" ? null : t("changes.choice", { value: phone.kind });
    return value.phones.map((phone) => [kindOf(phone), phone.number].filter(Boolean).join(" ")).join(", ");
  }
  if (value.text === null || value.text === "") return "–";
  if (kind === "date") return format.date(value.text);
  if (kind === "instant") return format.dateTime(new Date(value.text));
  if (kind === "amount") return format.amount(value.text);
  if (kind === "number") return format.number(value.text);
  if (kind === "rate") return format.rate(value.text);
  if (kind === "percent") return format.percent(Number(value.text));
  if (kind === "flag") return value.text === "yes" ? t("common.yes") : t("common.no");
  if (kind === "choice") return t("changes.choice", { value: value.text });
  const isCountry = kind === "country" || (kind.startsWith("address") && path?.at(-1) === "country");
  if (isCountry) return format.country(value.text);
  return value.text;
}
