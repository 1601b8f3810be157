import type { PageTools } from "@/lib/request/page";
import type { ContactCard, ContactView } from "./read-card";

/** The tabs of a person's card. */
export function tabsOf(
  org: string,
  { contact, noteCount, callCount, taskCount }: ContactCard,
  current: ContactView["tab"],
  { t, format }: PageTools,
) {
  const href = `/${org}/contacts/${contact.id}`;
  const tab = (key: ContactView["tab"], label: string, count?: number) => ({
    label,
    href: key === "overview" ? href : `${href}?tab=${key}`,
    current: current === key,
    count: count === undefined ? undefined : format.count(count),
  });
  return [
    tab("overview", t("contacts.overview")),
    tab("companies", t("contacts.companies"), contact.roles.filter((role) => !role.isEnded).length),
    tab("cases", t("contacts.cases"), contact.caseCount),
    tab("tasks", t("tasks.title"), taskCount),
    tab("meetings", t("meetings.title")),
    tab("notes", t("notes.title"), noteCount),
    ...(callCount > 0 || current === "calls" ? [tab("calls", t("calls.title"), callCount)] : []),
    tab("timeline", t("timeline.title")),
    tab("history", t("contacts.history")),
  ];
}
