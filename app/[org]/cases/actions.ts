"use server";

import { addCaseContact } from "@/lib/cases/add-case-contact";
import { archiveCase } from "@/lib/cases/archive-case";
import { changeCases } from "@/lib/cases/change-cases";
import { closeCase } from "@/lib/cases/close-case";
import { createCase } from "@/lib/cases/create-case";
import { moveCase } from "@/lib/cases/move-case";
import { caseBulkFlash } from "@/lib/cases/present-case-bulk";
import { removeCaseContact } from "@/lib/cases/remove-case-contact";
import { reopenCase } from "@/lib/cases/reopen-case";
import { restoreCase } from "@/lib/cases/restore-case";
import { stallCase } from "@/lib/cases/stall-case";
import { updateCase } from "@/lib/cases/update-case";
import { formAction } from "@/lib/request/action";
import { bulkRedirect } from "@/lib/views/bulk-redirect";

// Somebody else's owner-only case is out of sight as soon as it is saved: then the list is where to go.
export const createCaseAction = formAction(createCase, {
  redirectTo: ({ id, isVisible }, slug) => (isVisible ? `/${slug}/cases/${id}` : `/${slug}/cases`),
  flash: (t, { title }) => t("cases.created", { title }),
  undoable: true,
});

export const updateCaseAction = formAction(updateCase, {
  redirectTo: ({ id, isVisible }, slug) => (isVisible ? `/${slug}/cases/${id}` : `/${slug}/cases`),
  flash: (t, { title }) => t("cases.saved", { title }),
  undoable: true,
});

/** A fact that is edited where it stands; the page stays, unless the case is now somebody else's alone. */
export const updateCaseFactAction = formAction(updateCase, {
  redirectTo: ({ isVisible }, slug) => (isVisible ? null : `/${slug}/cases`),
  flash: (t, { title }) => t("cases.saved", { title }),
  undoable: true,
});

export const moveCaseAction = formAction(moveCase, {
  flash: (t, { statusName }) => t("cases.moved", { status: statusName }),
  undoable: true,
});

export const stallCaseAction = formAction(stallCase, {
  redirectTo: ({ id }, slug) => `/${slug}/cases/${id}`,
  flash: (t, { title }) => t("pipelines.stalledNow", { title }),
  undoable: true,
});

export const closeCaseAction = formAction(closeCase, {
  redirectTo: ({ id }, slug) => `/${slug}/cases/${id}`,
  flash: (t, { title, outcome }) =>
    outcome === "won" ? t("cases.wonNow", { title }) : t("cases.lostNow", { title }),
  undoable: true,
});

export const reopenCaseAction = formAction(reopenCase, {
  flash: (t, { title, statusName }) => t("cases.reopened", { title, status: statusName }),
  undoable: true,
});

export const archiveCaseAction = formAction(archiveCase, {
  redirectTo: (_, slug) => `/${slug}/cases`,
  flash: (t, { title }) => t("cases.archived", { title }),
  undoable: true,
});

export const changeCasesAction = formAction(changeCases, {
  redirectTo: bulkRedirect,
  flash: caseBulkFlash,
  undoable: ({ runId }) => !runId,
});

/** One cell of the list. */
export const updateCellAction = formAction(updateCase, {
  flash: (t, { title }) => t("cases.saved", { title }),
  undoable: true,
});

export const restoreCaseAction = formAction(restoreCase, {
  flash: (t, { title }) => t("cases.restored", { title }),
});

export const addCaseContactAction = formAction(addCaseContact, {
  flash: (t, { name }) => t("cases.personAdded", { name }),
  undoable: true,
});

export const removeCaseContactAction = formAction(removeCaseContact, {
  flash: (t, { name }) => t("cases.personRemoved", { name }),
  undoable: true,
});
