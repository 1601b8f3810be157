import type { Tenant } from "@/lib/core/context";
import type { Formatter } from "@/lib/core/format";
import type { Locale } from "@/lib/core/locales";
import { nameIn } from "@/lib/core/names";
import type { Permission } from "@/lib/core/permissions";
import type { Translate } from "@/lib/i18n/translator";
import type { NoteCategory } from "./list-note-categories";
import type { NoteRow } from "./read-notes";
import { type Block, parseMarkdown } from "./rules";

export type NoteTools = {
  t: Translate;
  format: Formatter;
  actor: { employeeId: string; locale: Locale };
  tenant: Pick<Tenant, "slug" | "locale">;
  can: (permission: Permission) => boolean;
};

export type PresentedNote = ReturnType<typeof presentNote>;

/** A note in the reader's language. `isHere`: it stands on its record's own card, which need not be named. */
export function presentNote(note: NoteRow, tools: NoteTools, isHere = false) {
  const { t, format, actor, tenant, can } = tools;
  const href = `/${tenant.slug}/notes/${note.id}`;
  const author = note.authorName ?? t("notes.imported");
  const when = format.dateTime(note.createdAt);
  return {
    id: note.id,
    href,
    editHref: `${href}/edit`,
    author,
    when,
    label: `${author}, ${when}`,
    isEdited: note.updatedAt.getTime() - note.createdAt.getTime() > 60_000,
    category:
      note.categoryNames && note.categoryColor
        ? { name: nameIn(note.categoryNames, actor.locale, tenant.locale), color: slotOf(note.categoryColor) }
        : null,
    isPrivate: note.isPrivate,
    isPinned: note.pinnedAt !== null,
    isArchived: note.archivedAt !== null,
    mayChange: can("activity:write") && note.archivedAt === null,
    blocks: parseMarkdown(note.body, note.mentioned),
    place: isHere ? null : placeOf(note, tenant.slug),
    comments: note.comments.map((comment) => ({
      id: comment.id,
      author: comment.authorName ?? t("notes.imported"),
      when: format.dateTime(comment.createdAt),
      blocks: parseMarkdown(comment.body, note.mentioned) satisfies Block[],
      mayRemove:
        can("activity:write") &&
        (comment.authorId === actor.employeeId || can("setting:write")) &&
        note.archivedAt === null,
    })),
    commentsText: t("notes.commentCount", { count: note.comments.length }),
  };
}

/** What the note is about, the innermost first. */
export function placeOf(note: NoteRow, slug: string): { label: string; href: string } | null {
  if (note.caseId && note.caseTitle) {
    return { label: `${note.caseNumber} ${note.caseTitle}`, href: `/${slug}/cases/${note.caseId}` };
  }
  if (note.contactId && note.contactName) {
    return { label: note.contactName, href: `/${slug}/contacts/${note.contactId}` };
  }
  return note.customerId && note.customerName
    ? { label: note.customerName, href: `/${slug}/customers/${note.customerId}` }
    : null;
}

export function categoryOptions(categories: NoteCategory[], { actor, tenant }: NoteTools) {
  return categories.map(({ id, names }) => ({
    value: id,
    label: nameIn(names, actor.locale, tenant.locale),
  }));
}

const slots = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const slotOf = (color: number) => slots[color - 1] ?? 7;

/** What is said after a save; those who are mentioned and can't see the note are named. */
export function savedText(t: Translate, { blind }: { blind: string[] }): string {
  return blind.length === 0 ? t("notes.saved") : t("notes.savedBlind", { names: blind.join(", ") });
}

export function noteTexts(t: Translate) {
  return {
    list: t("notes.title"),
    pinned: t("notes.pinned"),
    isPrivate: t("notes.private"),
    edited: t("notes.edited"),
    about: t("notes.about"),
    more: t("notes.more"),
    open: t("notes.open"),
    edit: t("common.edit"),
    pin: t("notes.pin"),
    unpin: t("notes.unpin"),
    archive: t("notes.archive"),
    comment: t("notes.comment"),
    send: t("notes.send"),
    removeComment: t("notes.removeComment"),
    none: t("notes.none"),
    noneText: t("notes.noneText"),
  };
}

export function editorTexts(t: Translate) {
  return {
    tools: t("notes.tools"),
    bold: t("notes.bold"),
    italic: t("notes.italic"),
    heading: t("notes.heading"),
    list: t("notes.list"),
    numbers: t("notes.numbers"),
    link: t("notes.link"),
    mention: t("notes.mention"),
    preview: t("notes.preview"),
    hint: t("notes.hint"),
    suggestions: t("notes.suggestions"),
    empty: t("notes.emptyPreview"),
  };
}

export function formTexts(t: Translate) {
  return {
    editor: editorTexts(t),
    label: t("notes.new"),
    body: t("notes.text"),
    placeholder: t("notes.placeholder"),
    category: t("notes.category"),
    noCategory: t("notes.noCategory"),
    isPrivate: t("notes.private"),
    privateHint: t("notes.privateHint"),
    isPinned: t("notes.pin"),
    add: t("notes.add"),
    save: t("notes.save"),
    cancel: t("notes.cancel"),
  };
}
