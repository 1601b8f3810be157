"use server";

import { formAction } from "@/lib/request/action";
import { deleteView } from "@/lib/views/delete-view";
import { replaceView } from "@/lib/views/replace-view";
import { saveView } from "@/lib/views/save-view";
import { updateView } from "@/lib/views/update-view";

/** The board shows the list's own views, and whoever keeps one there stays there. */
const pageOf = (entity: string, slug: string, { page }: Record<string, string | string[]>) =>
  `/${slug}/${entity === "cases" && page === "board" ? "board" : entity}`;

export const saveViewAction = formAction(saveView, {
  redirectTo: ({ id, entity }, slug, values) => `${pageOf(entity, slug, values)}?view=${id}`,
  flash: (t, { name }) => t("views.viewSaved", { name }),
});

export const replaceViewAction = formAction(replaceView, {
  redirectTo: ({ id, entity }, slug, values) => `${pageOf(entity, slug, values)}?view=${id}`,
  flash: (t, { name }) => t("views.viewSaved", { name }),
  undoable: true,
});

export const updateViewAction = formAction(updateView, {
  flash: (t, { name }) => t("views.viewSaved", { name }),
  undoable: true,
});

export const deleteViewAction = formAction(deleteView, {
  redirectTo: ({ entity }, slug, values) => `${pageOf(entity, slug, values)}?view=all`,
  flash: (t, { name }) => t("views.viewDeleted", { name }),
  undoable: true,
});
