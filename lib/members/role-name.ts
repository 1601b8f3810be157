import type { Role } from "@/lib/core/permissions";
import type { Translate } from "@/lib/i18n/translator";

export function roleName(t: Translate, role: Role): string {
  const names = {
    administrator: t("members.roleAdministrator"),
    seller: t("members.roleSeller"),
    report_viewer: t("members.roleReportViewer"),
  };
  return names[role];
}
