import type { PageTools } from "@/lib/request/page";

type About = "customer" | "contact" | "case";

/** What can be begun about the record of a list's row, with its key: a note, a task, a call, a meeting. */
export function activityLinks(org: string, about: About, { t, can }: Pick<PageTools, "t" | "can">) {
  if (!can("activity:write")) return [];
  const begin = (label: string, noun: string, key: string) => ({
    label,
    to: `/${org}/${noun}/new?${about}={id}`,
    key,
  });
  return [
    begin(t("notes.new"), "notes", "A"),
    begin(t("tasks.new"), "tasks", "T"),
    begin(t("calls.log"), "calls", "L"),
    begin(t("meetings.new"), "meetings", "M"),
  ];
}
