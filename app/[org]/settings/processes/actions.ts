"use server";

import { archiveProcess } from "@/lib/processes/archive-process";
import { saveProcess } from "@/lib/processes/save-process";
import { formAction } from "@/lib/request/action";

export const saveProcessAction = formAction(saveProcess, {
  redirectTo: (_, slug) => `/${slug}/settings/processes`,
  flash: (t, { name }) => t("billing.settings.savedFlash", { name }),
  undoable: true,
});

export const archiveProcessAction = formAction(archiveProcess, {
  flash: (t, { name, isArchived }) =>
    isArchived ? t("billing.process.archivedFlash", { name }) : t("billing.settings.restoredFlash", { name }),
  undoable: true,
});
