"use server";

import { retireProduct } from "@/lib/products/retire-product";
import { saveProduct } from "@/lib/products/save-product";
import { formAction } from "@/lib/request/action";

export const saveProductAction = formAction(saveProduct, {
  redirectTo: (_, slug) => `/${slug}/settings/products`,
  flash: (t, { name }) => t("products.savedFlash", { name }),
  undoable: true,
});

export const retireProductAction = formAction(retireProduct, {
  flash: (t, { name, isActive }) =>
    isActive ? t("products.restoredFlash", { name }) : t("products.retiredFlash", { name }),
  undoable: true,
});
