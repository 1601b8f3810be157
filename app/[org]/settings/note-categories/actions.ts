"use server";

import { archiveNoteCategory } from "@/lib/notes/archive-note-category";
import { createNoteCategory } from "@/lib/notes/create-note-category";
import { updateNoteCategory } from "@/lib/notes/update-note-category";
import { formAction } from "@/lib/request/action";

const page = (slug: string) => `/${slug}/settings/note-categories`;

export const createNoteCategoryAction = formAction(createNoteCategory, {
  redirectTo: (_, slug) => page(slug),
  flash: (t, { name }) => t("statuses.added", { name }),
  undoable: true,
});

export const updateNoteCategoryAction = formAction(updateNoteCategory, {
  redirectTo: (_, slug) => page(slug),
  flash: (t, { name }) => t("statuses.saved", { name }),
  undoable: true,
});

export const archiveNoteCategoryAction = formAction(archiveNoteCategory, {
  flash: (t, { name }) => t("statuses.archived", { name }),
  undoable: true,
});
