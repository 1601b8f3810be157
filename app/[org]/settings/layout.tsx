import type { ReactNode } from "react";
import { SettingsLayout } from "@/components/layout/settings-layout";
import { currentPath, pageTools } from "@/lib/request/page";

type Props = { children: ReactNode; params: Promise<{ org: string }> };

/** The menu of the settings: what is one's own, and what is the organisation's. Each page checks for itself. */
export default async function SettingsMenu({ children, params }: Props) {
  const { org } = await params;
  const { t, can } = await pageTools(org);
  const entry = (page: string, label: string) => ({ label, href: `/${org}/settings/${page}` });
  const administers = can("setting:write");
  const groups = [
    {
      title: t("settings.groupAccount"),
      items: [
        entry("account", t("settings.account")),
        entry("calendar", t("calendarLinks.title")),
        entry("notifications", t("notifications.settings")),
        entry("security", t("settings.security")),
      ],
    },
    {
      title: t("settings.groupOrganisation"),
      items: [
        ...(administers ? [entry("organisation", t("settings.organisation"))] : []),
        ...(can("member:read") ? [entry("members", t("settings.members"))] : []),
        ...(administers ? [entry("statuses", t("settings.statuses"))] : []),
        ...(administers ? [entry("task-statuses", t("tasks.statusesTitle"))] : []),
        ...(administers ? [entry("categories", t("settings.categories"))] : []),
        ...(administers ? [entry("telephony", t("calls.settingsTitle"))] : []),
        ...(administers ? [entry("note-categories", t("notes.categoriesTitle"))] : []),
        ...(administers ? [entry("number-series", t("settings.numberSeries"))] : []),
        ...(administers ? [entry("departments", t("settings.departments"))] : []),
        ...(administers ? [entry("processes", t("settings.processes"))] : []),
        ...(administers ? [entry("currencies", t("rates.title"))] : []),
        ...(administers ? [entry("products", t("products.title"))] : []),
        ...(administers ? [entry("targets", t("targets.settingsTitle"))] : []),
        ...(administers ? [entry("terms", t("settings.terms"))] : []),
        ...(administers ? [entry("letterhead", t("orders.letterhead.title"))] : []),
        ...(administers ? [entry("fields", t("custom.fieldsTitle"))] : []),
        ...(administers ? [entry("card", t("custom.layoutTitle"))] : []),
        ...(administers ? [entry("registries", t("registries.settingsTitle"))] : []),
        ...(can("privacy:write")
          ? [entry("privacy", t("privacy.title")), entry("exports", t("exports.title"))]
          : []),
        ...(can("import:run") ? [{ label: t("imports.title"), href: `/${org}/imports` }] : []),
        entry("archive", t("archive.title")),
        entry("changes", t("settings.changes")),
        ...(administers ? [entry("jobs", t("failures.title"))] : []),
        ...(can("merge:run") ? [{ label: t("duplicates.queue"), href: `/${org}/merging/duplicates` }] : []),
      ],
    },
  ];
  return (
    <SettingsLayout label={t("settings.title")} groups={groups} path={await currentPath()}>
      {children}
    </SettingsLayout>
  );
}
