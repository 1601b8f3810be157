import { roles } from "@/lib/core/permissions";
import type { Translate } from "@/lib/i18n/translator";
import { roleName } from "./role-name";

/** The roles as a form offers them, each with what it may do. */
export function roleChoices(t: Translate): { value: string; label: string; hint: string }[] {
  const hints = {
    administrator: t("members.administratorHint"),
    seller: t("members.sellerHint"),
    report_viewer: t("members.reportViewerHint"),
  };
  return roles.map((role) => ({ value: role, label: roleName(t, role), hint: hints[role] }));
}
