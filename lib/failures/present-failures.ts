import type { StoppedCalendar } from "@/lib/calendar-accounts/list-stopped-calendars";
import type { Formatter } from "@/lib/core/format";
import type { Translate } from "@/lib/i18n/translator";
import type { Failure } from "./list-failures";

type Tools = { t: Translate; format: Formatter };

/** What failed, in plain words. */
export function presentFailures(failures: Failure[], { t, format }: Tools) {
  const reasons = {
    network: t("failures.network"),
    time: t("failures.time"),
    database: t("failures.database"),
    other: t("failures.other"),
  };
  return failures.map(({ id, task, times, failedAt, reason }) => {
    const what = taskName(task, t);
    return {
      id,
      what,
      reason: reasons[reason],
      when: t("failures.when", { at: format.dateTime(failedAt), count: times }),
      reference: t("failures.reference", { id }),
      retry: t("failures.retryOf", { what }),
      dismiss: t("failures.dismissOf", { what }),
    };
  });
}

/** Whose calendars elsewhere have stopped, since when and why, as an administrator is told. */
export function presentStoppedCalendars(calendars: StoppedCalendar[], { t, format }: Tools) {
  return calendars.map(({ id, name, stoppedAt, reason }) => ({
    id,
    name,
    reason: t("failures.calendarReason", { reason: reason ?? "other" }),
    since: t("failures.calendarSince", { at: format.dateTime(stoppedAt) }),
  }));
}

/** What a job is for. */
export function taskName(task: string, t: Translate): string {
  const names: Record<string, string> = {
    "send-mail": t("failures.sendMail"),
    "mail-invitations-of": t("failures.invitations"),
    "note-refused-invitation": t("failures.invitations"),
    "remind-of-meetings-of": t("failures.meetingReminders"),
    "extend-meetings-of": t("failures.series"),
    "remind-stalled-cases-of": t("failures.stalledCases"),
    "notify-due-tasks-of": t("failures.dueTasks"),
    "mail-digests-of": t("failures.digests"),
    "mail-notices-of": t("failures.notices"),
    "read-registry-changes-of": t("failures.registries"),
    "reread-companies-of": t("failures.registries"),
    "work-off-runs": t("failures.runs"),
    "apply-retention-of": t("failures.retention"),
    "scan-written-of": t("failures.duplicates"),
    "write-archives": t("failures.archives"),
    "work-import": t("failures.import"),
    "sync-calendars-of": t("failures.calendars"),
  };
  return names[task] ?? t("failures.upkeep");
}
