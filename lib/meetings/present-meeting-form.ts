import type { Actor, Tenant } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import type { Formatter } from "@/lib/core/format";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import type { Translate } from "@/lib/i18n/translator";
import { meetingFormTexts } from "./meeting-form-texts";
import { clockTimes } from "./meeting-times";
import { type MeetingDetail, reminderText } from "./present-meeting-page";
import { repetitionText, weekdayName } from "./present-repetition";
import { repeats, repetitionOf, weekdays } from "./repeat";

type Choice = { value: string; label: string; hint?: string };
type Tools = {
  t: Translate;
  format: Formatter;
  actor: Pick<Actor, "locale" | "employeeId">;
  tenant: Pick<Tenant, "slug" | "timeZone">;
  today: string;
};
/** What a new meeting begins with, where the form was opened from. */
export type MeetingStart = {
  customer: Choice | null;
  contact: Choice | null;
  crmCase: { id: string; label: string } | null;
  location: string | null;
  startsOn: string;
  startTime: string;
  endsOn: string;
  endTime: string;
  allDay: boolean;
};
export type MeetingFormContent = ReturnType<typeof presentMeetingForm>;

const usualReminders = [0, 5, 15, 30, 60, 120, 1440, 2880];

/** The one form of meetings: what stands in it, what can be chosen, its texts. */
export function presentMeetingForm(
  from: { meeting: MeetingDetail; scope: "occurrence" | "series" } | { start: MeetingStart },
  known: { employees: EmployeeRow[]; people: Choice[] },
  tools: Tools,
) {
  const { t, tenant, actor } = tools;
  const meeting = "meeting" in from ? from.meeting : null;
  const isOccurrence = meeting !== null && (meeting.seriesId !== null || meeting.occurrence !== null);
  const values = "meeting" in from ? valuesOf(from.meeting) : newValues(from.start, tools);
  const reminders = new Set([
    ...usualReminders,
    ...(meeting?.reminderMinutes === null || meeting === null ? [] : [meeting.reminderMinutes]),
  ]);
  return {
    id: meeting?.id,
    version: meeting ? String(meeting.version) : undefined,
    occurrence: meeting?.occurrence?.toISOString(),
    scope: "meeting" in from ? from.scope : undefined,
    /** One occurrence alone has no repetition of its own. */
    repeats: !isOccurrence,
    repeated: repetitionText(meeting?.recurrence ?? null, tools, meeting?.extraStarts.length),
    values,
    choices: {
      owners: known.employees
        .filter(({ id, active }) => active || id === meeting?.ownerId)
        .map(({ id, name }) => ({ value: id, label: name })),
      people: known.people,
      reminders: [...reminders]
        .sort((a, b) => a - b)
        .map((minutes) => ({ value: String(minutes), label: reminderText(minutes, tools) ?? "" })),
      repeats: repeats.map((repeat) => ({ value: repeat, label: t("meetings.repeatChoice", { repeat }) })),
      weekdays: weekdays.map((day) => ({ value: day, label: weekdayName(day, t) })),
      timeZones: timeZonesWith(tenant.timeZone, values.timeZone),
    },
    dates: {
      today: tools.today,
      locale: actor.locale,
      calendarText: t("meetings.openCalendar"),
      unknownText: t("meetings.unknownDate"),
    },
    finding: findingOf(values, tools),
    texts: meetingFormTexts(t, meeting !== null),
  };
}

const usualLengths = [15, 30, 45, 60, 90, 120, 180, 240];

/** Where a free time is looked for at first: a fortnight of usual hours from the day on that stands in the form. */
function findingOf(
  { startsOn, startTime, endsOn, endTime }: ReturnType<typeof newValues | typeof valuesOf>,
  { t, today }: Tools,
) {
  const length =
    startsOn === endsOn
      ? (Date.parse(`1970-01-01T${endTime}Z`) - Date.parse(`1970-01-01T${startTime}Z`)) / 60_000
      : 60;
  const from = startsOn > today ? startsOn : today;
  return {
    values: {
      minutes: String(usualLengths.includes(length) ? length : 60),
      from,
      to: addDays(from, 13),
      hoursFrom: "08:00",
      hoursTo: "17:00",
    },
    lengths: usualLengths.map((minutes) => ({
      value: String(minutes),
      label: t("meetings.minutes", { minutes }),
    })),
    texts: {
      title: t("meetings.findTime"),
      hint: t("meetings.findHint"),
      from: t("meetings.findFrom"),
      to: t("meetings.findTo"),
      hoursFrom: t("meetings.hoursFrom"),
      hoursTo: t("meetings.hoursTo"),
      length: t("meetings.findLength"),
      submit: t("meetings.findTimes"),
    },
  };
}

function valuesOf(meeting: MeetingDetail) {
  const { startsOn, startTime, endsOn, endTime } = clockTimes(meeting);
  const { contactFirstName, contactLastName } = meeting;
  return {
    title: meeting.title,
    allDay: meeting.allDay,
    startsOn,
    startTime: startTime ?? "",
    endsOn,
    endTime: endTime ?? "",
    timeZone: meeting.timeZone,
    location: meeting.location ?? "",
    videoUrl: meeting.videoUrl ?? "",
    description: meeting.description ?? "",
    customer: choiceOf(meeting.customerId, meeting.customerName),
    contact: choiceOf(meeting.contactId, [contactFirstName, contactLastName].filter(Boolean).join(" ")),
    crmCase: meeting.caseId ? { id: meeting.caseId, label: meeting.caseTitle ?? "" } : null,
    ownerId: meeting.ownerId,
    isPrivate: meeting.isPrivate,
    reminderMinutes: meeting.reminderMinutes === null ? "" : String(meeting.reminderMinutes),
    repetition: repetitionOf(meeting.recurrence),
    recurrence: meeting.recurrence ?? "",
    participants: meeting.participants.map((person) => ({
      id: person.id,
      who: { value: whoOf(person), label: person.name },
    })),
  };
}

function newValues(start: MeetingStart, { tenant, actor }: Tools) {
  const { customer, contact } = start;
  const guest = contact ?? customer;
  return {
    ...start,
    title: "",
    timeZone: tenant.timeZone,
    location: start.location ?? "",
    videoUrl: "",
    description: "",
    ownerId: actor.employeeId,
    isPrivate: false,
    reminderMinutes: "15",
    repetition: repetitionOf(null),
    recurrence: "",
    participants: guest
      ? [
          {
            id: null,
            who: { value: `${contact ? "contact" : "customer"}:${guest.value}`, label: guest.label },
          },
        ]
      : [],
  };
}

const choiceOf = (value: string | null, label: string | null) => (value && label ? { value, label } : null);

function whoOf({ employeeId, contactId, customerId, email }: MeetingDetail["participants"][number]): string {
  if (employeeId) return `employee:${employeeId}`;
  if (contactId) return `contact:${contactId}`;
  return customerId ? `customer:${customerId}` : (email ?? "");
}

/** The zones of the Nordic countries and their neighbours, and those in use. */
function timeZonesWith(...used: string[]) {
  const usual = [
    "Europe/Stockholm",
    "Europe/Oslo",
    "Europe/Copenhagen",
    "Europe/Helsinki",
    "Atlantic/Reykjavik",
    "Europe/London",
    "UTC",
  ];
  return [...new Set([...used, ...usual])].map((zone) => ({ value: zone, label: zone.replace("_", " ") }));
}
