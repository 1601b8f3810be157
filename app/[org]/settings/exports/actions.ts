"use server";

import { requestArchive } from "@/lib/exports/request-archive";
import { formAction } from "@/lib/request/action";

export const requestArchiveAction = formAction(requestArchive, {
  redirectTo: (_, slug) => `/${slug}/settings/exports`,
  asksPassword: true,
  flash: (t) => t("exports.archiveBegun"),
});
