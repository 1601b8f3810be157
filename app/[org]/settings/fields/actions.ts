"use server";

import { archiveCustomField } from "@/lib/custom/archive-custom-field";
import { createCustomField } from "@/lib/custom/create-custom-field";
import { restoreCustomField } from "@/lib/custom/restore-custom-field";
import { updateCustomField } from "@/lib/custom/update-custom-field";
import { formAction } from "@/lib/request/action";

const page = (slug: string, entity: string) => `/${slug}/settings/fields?entity=${entity}`;

export const createFieldAction = formAction(createCustomField, {
  redirectTo: ({ entity }, slug) => page(slug, entity),
  flash: (t, { name }) => t("custom.fieldAdded", { name }),
  undoable: true,
});

export const updateFieldAction = formAction(updateCustomField, {
  redirectTo: ({ entity }, slug) => page(slug, entity),
  flash: (t, { name, retired }) => t("custom.fieldSaved", { name, retired }),
  undoable: true,
});

export const archiveFieldAction = formAction(archiveCustomField, {
  redirectTo: ({ entity }, slug) => page(slug, entity),
  flash: (t, { name }) => t("custom.fieldArchived", { name }),
  undoable: true,
});

export const restoreFieldAction = formAction(restoreCustomField, {
  redirectTo: ({ entity }, slug) => page(slug, entity),
  flash: (t, { name }) => t("custom.fieldRestored", { name }),
  undoable: true,
});
