"use server";

import { formAction } from "@/lib/request/action";
import { deleteView } from "@/lib/views/delete-view";
import { replaceView } from "@/lib/views/replace-view";
import { saveView } from "@/lib/views/save-view";
import { updateView } from "@/lib/views/update-view";

export const saveViewAction = formAction(saveView, {
  redirectTo: ({ id, entity }, slug) => `/${slug}/${entity}?view=${id}`,
  flash: (t, { name }) => t("views.viewSaved", { name }),
});

export const replaceViewAction = formAction(replaceView, {
  redirectTo: ({ id, entity }, slug) => `/${slug}/${entity}?view=${id}`,
  flash: (t, { name }) => t("views.viewSaved", { name }),
  undoable: true,
});

export const updateViewAction = formAction(updateView, {
  flash: (t, { name }) => t("views.viewSaved", { name }),
  undoable: true,
});

export const deleteViewAction = formAction(deleteView, {
  redirectTo: ({ entity }, slug) => `/${slug}/${entity}?view=all`,
  flash: (t, { name }) => t("views.viewDeleted", { name }),
  undoable: true,
});
