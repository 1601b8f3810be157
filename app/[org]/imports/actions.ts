"use server";

import { mapImportColumns } from "@/lib/imports/map-import-columns";
import { readImportFile } from "@/lib/imports/read-import-file";
import { removeImport } from "@/lib/imports/remove-import";
import { setImportRule } from "@/lib/imports/set-import-rule";
import { startImport } from "@/lib/imports/start-import";
import { stopImport } from "@/lib/imports/stop-import";
import { formAction } from "@/lib/request/action";

export const readImportFileAction = formAction(readImportFile, {
  redirectTo: ({ id }, org) => `/${org}/imports/${id}/columns`,
});

export const mapImportColumnsAction = formAction(mapImportColumns, {
  redirectTo: ({ id, isComplete }, org) => `/${org}/imports/${id}/${isComplete ? "check" : "columns?asked"}`,
});

export const setImportRuleAction = formAction(setImportRule, {
  redirectTo: ({ id }, org) => `/${org}/imports/${id}/check`,
});

export const startImportAction = formAction(startImport, {
  redirectTo: ({ id }, org) => `/${org}/imports/${id}/run`,
});

export const stopImportAction = formAction(stopImport);

export const removeImportAction = formAction(removeImport, {
  redirectTo: (_, org) => `/${org}/imports`,
  flash: (t, { fileName }) => t("imports.removed", { file: fileName }),
});
