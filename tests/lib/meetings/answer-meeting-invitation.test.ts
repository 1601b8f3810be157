import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { mails } from "@/db/platform/schema/mails";
import { meetingParticipants } from "@/db/tenant/schema/meetings";
import { notifications } from "@/db/tenant/schema/notifications";
import { platformTransaction } from "@/db/transaction";
import { openText } from "@/lib/core/seal-text";
import { answerMeetingInvitation } from "@/lib/meetings/answer-meeting-invitation";
import { cancelMeeting } from "@/lib/meetings/cancel-meeting";
import { getMeetingInvitation } from "@/lib/meetings/get-meeting-invitation";
import { mailInvitationsOf, noteRefusedInvitation, remindOfMeetingsOf } from "@/lib/meetings/jobs";
import { updateMeeting } from "@/lib/meetings/update-meeting";
import { committed, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";
import { guest } from "@/tests/support/platform";
import { employee, sampleMeetings } from "./sample-meetings";

useDatabase();

const eva = "eva@brf.example";
async function mailsTo(address: string) {
  const rows = await platformTransaction((tx) => tx.select().from(mails).where(eq(mails.recipient, address)));
  return rows.map((mail) => ({
    subject: mail.subject,
    text: openText(mail.bodyText, "mail", address),
    calendar: mail.calendarText ? openText(mail.calendarText, "mail", address).replace(/\r\n /g, "") : "",
  }));
}

it("invites by mail, changes, takes the answer by the link, and calls off", async () => {
  const { id, schema } = await committed(async (ctx) => {
    const { book } = await sampleMeetings(ctx);
    const series = { repeat: "weekly" as const, repeatUntil: "2026-12-31" };
    const made = await book({
      ...series,
      location: "Rum 2",
      participants: [{ who: eva }],
      sendConfirmation: true,
    });
    return { id: made.id, schema: ctx.tenant.schema };
  });
  await mailInvitationsOf({ schema });
  await mailInvitationsOf({ schema });
  const [invitation, ...more] = await mailsTo(eva);
  expect(more).toEqual([]);
  expect(invitation?.subject).toContain("Inbjudan: Genomgång");
  const calendar = invitation?.calendar ?? "";
  expect(calendar).toContain("METHOD:REQUEST");
  expect(calendar).toContain("DTSTART;TZID=Europe/Stockholm:20261201T090000");
  expect(calendar).toContain("UNTIL=20261231T225959Z");
  expect(calendar).toContain("BEGIN:DAYLIGHT");
  expect(calendar).toContain("mailto:eva@brf.example");
  const token = /invitation\/meeting\/(\S+)/.exec(invitation?.text ?? "")?.[1] ?? "";
  expect(await getMeetingInvitation(guest(), { token })).toMatchObject({
    title: "Genomgång",
    place: "Rum 2",
    isNewer: false,
  });
  expect(await getMeetingInvitation(guest(), { token: `${token.slice(0, -2)}AA` })).toBeNull();

  await committed((ctx) => updateMeeting(ctx, { id, location: "Rum 3", sendConfirmation: true }));
  await mailInvitationsOf({ schema });
  expect((await mailsTo(eva)).at(-1)?.calendar).toContain("SEQUENCE:1");
  expect(await getMeetingInvitation(guest(), { token })).toMatchObject({ place: "Rum 3", isNewer: true });
  await answerMeetingInvitation(guest(), { token, answer: "tentative", comment: "Kanske sen" });
  const [person] = await committed((ctx) => ctx.tx.select().from(meetingParticipants));
  expect(person).toMatchObject({ state: "tentative", comment: "Kanske sen" });
  const told = await committed((ctx) =>
    ctx.tx.select().from(notifications).where(eq(notifications.meetingId, id)),
  );
  expect(told).toMatchObject([
    { employeeId: employee("anna"), details: { event: "answered", state: "tentative" } },
  ]);

  const organisationId = idOf("organisation", "nordbygg");
  await noteRefusedInvitation({ organisationId, participantId: person?.id });
  await noteRefusedInvitation({ organisationId, participantId: person?.id });
  const bounced = await committed((ctx) =>
    ctx.tx.select().from(notifications).where(eq(notifications.meetingId, id)),
  );
  expect(bounced.map(({ details }) => details.event)).toEqual(["answered", "bounced"]);

  await committed((ctx) => cancelMeeting(ctx, { id, sendConfirmation: true }));
  await mailInvitationsOf({ schema });
  const last = (await mailsTo(eva)).at(-1);
  expect(last?.calendar).toContain("METHOD:CANCEL");
  expect(last?.calendar).toContain("STATUS:CANCELLED");
  await expect(answerMeetingInvitation(guest(), { token, answer: "accepted" })).rejects.toMatchObject({
    message: "meeting_cancelled",
  });
});

it("reminds each once, in the program and by mail, whoever asks how often", async () => {
  await committed(async (ctx) => {
    const { book } = await sampleMeetings(ctx);
    const at = new Date(Date.now() + 16 * 60_000).toLocaleString("sv-SE", { timeZone: "Europe/Stockholm" });
    const start = { startsOn: at.slice(0, 10), startTime: at.slice(11, 16), endsOn: null, endTime: null };
    await book({
      ...start,
      title: "Snart",
      reminderMinutes: "15",
      participants: [{ who: `employee:${employee("bertil")}` }],
      bookAnyway: true,
    });
    await book({ ...start, title: "Utan", bookAnyway: true });
  });
  const payload = { organisationId: idOf("organisation", "nordbygg") };
  await Promise.all([remindOfMeetingsOf(payload), remindOfMeetingsOf(payload)]);
  await remindOfMeetingsOf(payload);
  const sent = [...(await mailsTo("anna@nordbygg.example")), ...(await mailsTo("bertil@nordbygg.example"))];
  expect(sent.map(({ subject }) => subject.slice(0, 18))).toEqual([
    "Påminnelse: Snart,",
    "Påminnelse: Snart,",
  ]);
  const told = await committed((ctx) => ctx.tx.select().from(notifications));
  const reminders = told.filter(({ details }) => details.event === "reminder");
  expect(reminders.map(({ mailedAt }) => mailedAt !== null)).toEqual([true, true]);
});
