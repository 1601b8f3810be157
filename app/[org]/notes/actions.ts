"use server";

import { returning } from "@/lib/archive/present-archived";
import { addComment } from "@/lib/notes/add-comment";
import { archiveNote } from "@/lib/notes/archive-note";
import { createNote } from "@/lib/notes/create-note";
import { pinNote } from "@/lib/notes/pin-note";
import { savedText } from "@/lib/notes/present-notes";
import { removeComment } from "@/lib/notes/remove-comment";
import { restoreNote } from "@/lib/notes/restore-note";
import { updateNote } from "@/lib/notes/update-note";
import { formAction } from "@/lib/request/action";

/** From a form of its own one goes to the note; the forms on cards and on the wall stay where they are. */
export const createNoteAction = formAction(createNote, {
  redirectTo: ({ id }, slug, { goTo }) => (goTo === "note" ? `/${slug}/notes/${id}` : null),
  flash: savedText,
  undoable: true,
});

export const updateNoteAction = formAction(updateNote, {
  redirectTo: ({ id }, slug) => `/${slug}/notes/${id}`,
  flash: savedText,
  undoable: true,
});

export const pinNoteAction = formAction(pinNote, {
  flash: (t, { pinned }) => (pinned ? t("notes.pinnedNow") : t("notes.unpinnedNow")),
  undoable: true,
});

export const archiveNoteAction = formAction(archiveNote, {
  flash: (t) => t("notes.archivedNow"),
  undoable: true,
});

export const restoreNoteAction = formAction(restoreNote, {
  flash: (t, { comments }) => [t("notes.restoredNow"), returning({ comments }, t)].filter(Boolean).join(" "),
  undoable: true,
});

export const addCommentAction = formAction(addComment, {
  flash: (t, { blind }) =>
    blind.length === 0 ? t("notes.commented") : t("notes.savedBlind", { names: blind.join(", ") }),
  undoable: true,
});

export const removeCommentAction = formAction(removeComment, {
  flash: (t) => t("notes.commentRemoved"),
  undoable: true,
});
