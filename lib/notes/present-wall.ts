import { nameIn } from "@/lib/core/names";
import { presentFile } from "@/lib/views/present-file";
import type { NoteCategory } from "./list-note-categories";
import type { NotePage } from "./list-notes";
import type { NoteTools } from "./present-notes";
import type { NoteFilter } from "./schema";

/** The way to the pages beside this one. */
export function presentNoteSteps(
  { page, previous, next }: Pick<NotePage, "page" | "previous" | "next">,
  href: string,
  { t }: Pick<NoteTools, "t">,
) {
  const step = (label: string, cursor: string | null) => ({
    label,
    href: cursor ? `${href}${href.includes("?") ? "&" : "?"}cursor=${cursor}` : undefined,
  });
  return {
    label: t("notes.pages"),
    summary: t("notes.page", { page }),
    previous: step(t("notes.newer"), previous),
    next: step(t("notes.older"), next),
  };
}

type Shown = Pick<NoteFilter, "category" | "only" | "q">;

/** The wall's address with what it is narrowed to. */
export function wallHref(base: string, { category, only, q }: Shown): string {
  const asked = new URLSearchParams({
    ...(only && { only }),
    ...(category && { category }),
    ...(q && { q }),
  }).toString();
  return asked ? `${base}?${asked}` : base;
}

/** What the wall can be narrowed to: whose notes, and of which kind. */
export function presentWall(filter: Shown, categories: NoteCategory[], { t, tenant, actor }: NoteTools) {
  const base = `/${tenant.slug}/notes`;
  const tab = (only: Shown["only"], label: string) => ({
    label,
    href: wallHref(base, { ...filter, only }),
    current: filter.only === only,
  });
  return {
    href: wallHref(base, filter),
    file: presentFile(wallHref(`${base}/export`, filter), t),
    tabs: [tab(null, t("notes.all")), tab("mine", t("notes.mine")), tab("mentions", t("notes.mentionsMe"))],
    kinds: [
      { value: "", label: t("notes.allCategories") },
      ...categories.map(({ id, names }) => ({
        value: id,
        label: nameIn(names, actor.locale, tenant.locale),
      })),
    ],
    isNarrowed: filter.category !== null || filter.q !== null,
    clearHref: wallHref(base, { category: null, q: null, only: filter.only }),
  };
}
