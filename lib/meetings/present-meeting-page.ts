import { fullName } from "@/lib/contacts/rules";
import type { Locale } from "@/lib/core/locales";
import type { getMeeting } from "./get-meeting";
import { meetingHref } from "./meeting-href";
import { repetitionText } from "./present-repetition";
import { timeText } from "./present-time";
import { meetingAnswers } from "./schema";

export type MeetingDetail = Awaited<ReturnType<typeof getMeeting>>;
type Person = MeetingDetail["participants"][number];
type Tools = Omit<Parameters<typeof timeText>[1], "actor"> & {
  tenant: { slug: string; timeZone: string };
  actor: { locale: Locale; employeeId: string };
};

export type PresentedMeetingPage = ReturnType<typeof presentMeetingPage>;
const tones = { needs_action: "neutral", accepted: "ok", tentative: "warn", declined: "danger" } as const;

export function presentMeetingPage(meeting: MeetingDetail, tools: Tools) {
  const { t, tenant } = tools;
  const link = (noun: string, id: string | null, name: string | null) =>
    id && name ? { href: `/${tenant.slug}/${noun}/${id}`, name } : null;
  const { contactFirstName: firstName, contactLastName: lastName } = meeting;
  const isSeries = meeting.recurrence !== null || meeting.seriesId !== null;
  return {
    time: timeText(meeting, tools),
    repetition: repetitionText(meeting.recurrence, tools, meeting.extraStarts.length),
    series: meeting.seriesId && {
      href: meetingHref(tenant.slug, meeting.seriesId),
      text: t("meetings.ofSeries"),
    },
    isSeries,
    customer: link("customers", meeting.customerId, meeting.customerName),
    contact: link("contacts", meeting.contactId, firstName && fullName({ firstName, lastName })),
    crmCase: link("cases", meeting.caseId, meeting.caseTitle && `${meeting.caseNumber} ${meeting.caseTitle}`),
    reminder: reminderText(meeting.reminderMinutes, tools),
    people: meeting.participants.map((person) => presentPerson(person, tools)),
    answers: ownAnswers(meeting, tools),
  };
}

/** What the reader may answer, who takes part; null of what doesn't take place. */
function ownAnswers({ participants, cancelledAt, archivedAt }: MeetingDetail, { t, actor }: Tools) {
  const own = participants.find(({ employeeId }) => employeeId === actor.employeeId);
  if (!own || cancelledAt || archivedAt) return null;
  return meetingAnswers.map((answer) => ({
    answer,
    label: t("meetings.state", { state: answer }),
    isGiven: own.state === answer,
  }));
}

function presentPerson(person: Person, { t, format, tenant }: Tools) {
  const noun = person.contactId ? "contacts" : person.customerId ? "customers" : null;
  return {
    id: person.id,
    name: person.name,
    href: noun ? `/${tenant.slug}/${noun}/${person.contactId ?? person.customerId}` : null,
    email: person.email === person.name ? null : person.email,
    state: { tone: tones[person.state], text: stateText(person, t) },
    answered: person.answeredAt && t("meetings.answeredAt", { at: format.dateTime(person.answeredAt) }),
    comment: person.comment,
    bounced: person.bouncedReason && t("meetings.bounced", { address: person.email ?? "" }),
    invited: person.invitedAt
      ? t("meetings.invitedAt", { at: format.dateTime(person.invitedAt) })
      : person.email === null
        ? t("meetings.noAddress")
        : null,
  };
}

/** Colleagues are told in the program, everybody else by the invitation that is sent. */
const stateText = ({ state, invitedAt, employeeId }: Person, t: Tools["t"]) =>
  state === "needs_action" && !invitedAt && !employeeId
    ? t("meetings.notInvited")
    : t("meetings.state", { state });

export function reminderText(minutes: number | null, { t }: Pick<Tools, "t">): string | null {
  if (minutes === null) return null;
  if (minutes === 0) return t("meetings.reminderAtStart");
  if (minutes % 1440 === 0) return t("meetings.reminderDays", { count: minutes / 1440 });
  if (minutes % 60 === 0) return t("meetings.reminderHours", { count: minutes / 60 });
  return t("meetings.reminderMinutes", { count: minutes });
}
