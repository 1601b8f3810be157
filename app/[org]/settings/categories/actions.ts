"use server";

import { createCategory } from "@/lib/categories/create-category";
import { moveCategory } from "@/lib/categories/move-category";
import { removeCategory } from "@/lib/categories/remove-category";
import { updateCategory } from "@/lib/categories/update-category";
import { formAction } from "@/lib/request/action";

const page = (slug: string) => `/${slug}/settings/categories`;

export const createCategoryAction = formAction(createCategory, {
  redirectTo: (_, slug) => page(slug),
  flash: (t, { name }) => t("categories.created", { name }),
});

export const updateCategoryAction = formAction(updateCategory, {
  redirectTo: (_, slug) => page(slug),
  flash: (t) => t("categories.saved"),
  undoable: true,
});

export const moveCategoryAction = formAction(moveCategory);

export const removeCategoryAction = formAction(removeCategory, {
  redirectTo: (_, slug) => page(slug),
  flash: (t, { name }) => t("categories.removed", { name }),
  undoable: true,
});
