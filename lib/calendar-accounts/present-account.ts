import type { CalendarTools } from "@/lib/calendar/present-items";
import type { Translate } from "@/lib/i18n/translator";
import type { CalendarAccount } from "./get-calendar-account";
import type { CalendarLookup } from "./lookup-calendars";

type Tools = Pick<CalendarTools, "t" | "format">;

/** One's calendar elsewhere as the settings show it: how it goes, what can be done, and the calendars to choose among. */
export function presentAccount(account: CalendarAccount | null, lookup: CalendarLookup | null, tools: Tools) {
  const { t } = tools;
  const isChosen = account?.calendarName !== null && account !== null;
  return {
    login: {
      serverUrl: account?.serverUrl ?? "",
      userName: account?.userName ?? "",
      isKnown: account !== null,
      // What has to be mended, or is still to be said, stands open.
      isOpen: account === null || account.stoppedAt !== null || lookup?.state === "failed",
    },
    state: account && isChosen ? presentState(account, tools) : null,
    choice: lookup && presentChoice(lookup, t),
    texts: accountTexts(account, t),
  };
}

function presentState(account: CalendarAccount, { t, format }: Tools) {
  const { stoppedAt, failedReason, syncedAt, retryAt, refused } = account;
  const badge = stoppedAt
    ? { text: t("calendarLinks.stopped"), tone: "danger" as const }
    : failedReason
      ? { text: t("calendarLinks.trying"), tone: "warn" as const }
      : syncedAt && !retryAt
        ? { text: t("calendarLinks.synced"), tone: "ok" as const }
        : { text: t("calendarLinks.waiting"), tone: "neutral" as const };
  const left = refused ? t("calendarLinks.refusedMeetings", { count: refused }) : null;
  const retry = retryAt && failedReason ? t("calendarLinks.retryAt", { at: format.dateTime(retryAt) }) : null;
  const failure = failedReason ? t("calendarLinks.failed", { reason: failedReason }) : null;
  return {
    badge,
    facts: [
      { label: t("calendarLinks.calendar"), value: account.calendarName ?? "" },
      { label: t("calendarLinks.account"), value: account.userName },
      { label: t("calendarLinks.server"), value: account.serverUrl },
      {
        label: t("calendarLinks.lastSynced"),
        value: syncedAt ? format.dateTime(syncedAt) : t("calendarLinks.never"),
      },
    ],
    trouble: [failure, retry].filter(Boolean).join(" ") || left,
    isStopped: stoppedAt !== null,
  };
}

function presentChoice(lookup: CalendarLookup, t: Translate) {
  if (lookup.state === "failed")
    return { options: [], trouble: t("calendarLinks.failed", { reason: lookup.reason }) };
  const options = lookup.calendars.map(({ url, name }) => ({ value: `${url} ${name}`, label: name }));
  return { options, trouble: options.length === 0 ? t("calendarLinks.noCalendars") : null };
}

function accountTexts(account: CalendarAccount | null, t: Translate) {
  return {
    title: t("calendarLinks.accountTitle"),
    intro: t("calendarLinks.accountIntro"),
    server: t("calendarLinks.server"),
    serverHint: t("calendarLinks.serverHint"),
    userName: t("calendarLinks.userName"),
    password: t("calendarLinks.password"),
    passwordHint: account ? t("calendarLinks.passwordKept") : t("calendarLinks.passwordHint"),
    connect: account ? t("calendarLinks.saveLogin") : t("calendarLinks.connect"),
    changeLogin: t("calendarLinks.changeLogin"),
    choose: t("calendarLinks.choose"),
    chooseHint: t("calendarLinks.chooseHint"),
    start: t("calendarLinks.start"),
    again: t("calendarLinks.again"),
    toChoose: t("calendarLinks.toChoose"),
    syncNow: t("calendarLinks.syncNow"),
    disconnect: t("calendarLinks.disconnect"),
  };
}
