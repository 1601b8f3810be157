"use server";

import { hideCardItem } from "@/lib/custom/hide-card-item";
import { moveCardItem } from "@/lib/custom/move-card-item";
import { placeCardField } from "@/lib/custom/place-card-field";
import { removeCardBox } from "@/lib/custom/remove-card-box";
import { resetCardLayout } from "@/lib/custom/reset-card-layout";
import { saveCardBox } from "@/lib/custom/save-card-box";
import { formAction } from "@/lib/request/action";

const page = (slug: string, entity: string) => `/${slug}/settings/card?entity=${entity}`;

export const moveItemAction = formAction(moveCardItem);

export const hideItemAction = formAction(hideCardItem, {
  flash: (t) => t("custom.layoutChanged"),
  undoable: true,
});

export const placeFieldAction = formAction(placeCardField, {
  redirectTo: ({ entity }, slug) => page(slug, entity),
  flash: (t) => t("custom.layoutChanged"),
  undoable: true,
});

export const saveBoxAction = formAction(saveCardBox, {
  redirectTo: ({ entity }, slug) => page(slug, entity),
  flash: (t) => t("custom.layoutChanged"),
  undoable: true,
});

export const removeBoxAction = formAction(removeCardBox, {
  redirectTo: ({ entity }, slug) => page(slug, entity),
  flash: (t) => t("custom.layoutChanged"),
  undoable: true,
});

export const resetLayoutAction = formAction(resetCardLayout, {
  redirectTo: ({ entity }, slug) => page(slug, entity),
  flash: (t) => t("custom.layoutReset"),
  undoable: true,
});
