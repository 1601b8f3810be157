"use server";

import { archiveDepartment } from "@/lib/departments/archive-department";
import { saveDepartment } from "@/lib/departments/save-department";
import { formAction } from "@/lib/request/action";

export const saveDepartmentAction = formAction(saveDepartment, {
  redirectTo: (_, slug) => `/${slug}/settings/departments`,
  flash: (t, { name }) => t("billing.settings.savedFlash", { name }),
  undoable: true,
});

export const archiveDepartmentAction = formAction(archiveDepartment, {
  flash: (t, { name, isArchived }) =>
    isArchived
      ? t("billing.settings.archivedFlash", { name })
      : t("billing.settings.restoredFlash", { name }),
  undoable: true,
});
