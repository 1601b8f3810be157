import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { customers } from "@/db/tenant/schema/customers";
import { meetingInvitations, meetings } from "@/db/tenant/schema/meetings";
import { notifications } from "@/db/tenant/schema/notifications";
import { undoBatch } from "@/lib/changes/undo-batch";
import { DomainError } from "@/lib/core/errors";
import { createMeeting } from "@/lib/meetings/create-meeting";
import { DoubleBooked } from "@/lib/meetings/double-booked";
import { getMeeting } from "@/lib/meetings/get-meeting";
import { extendMeetingsOf } from "@/lib/meetings/jobs";
import { readLetters } from "@/lib/meetings/read-letters";
import { committed, rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";
import { employee, sampleMeetings, soon, startsIn } from "./sample-meetings";

useDatabase();

it("books a meeting with who takes part, tells the colleagues, and lets invitations wait for the commit", async () => {
  await rolledBack(async (ctx) => {
    const { book, customerId } = await sampleMeetings(ctx);
    const { id } = await book({
      location: "Storgatan 8",
      videoUrl: "video.example/rum",
      reminderMinutes: "15",
      participants: [
        { who: `employee:${employee("bertil")}` },
        { who: `customer:${customerId}` },
        { who: " Eva@Brf.Example " },
        { who: "eva@brf.example" },
        {},
      ],
      sendConfirmation: "on",
    });
    const meeting = await getMeeting(ctx, { id });
    expect(meeting).toMatchObject({
      ownerName: "Anna Lind",
      timeZone: "Europe/Stockholm",
      videoUrl: "https://video.example/rum",
      reminderMinutes: 15,
      startsAt: new Date("2026-12-01T08:00:00Z"),
      endsAt: new Date("2026-12-01T09:30:00Z"),
    });
    expect(meeting.participants.map(({ name, email }) => [name, email])).toEqual([
      ["Bertil Ek", "bertil@nordbygg.example"],
      ["Åkerlund & Söner AB", "post@akerlund.example"],
      ["eva@brf.example", "eva@brf.example"],
    ]);
    expect(await startsIn(ctx, id)).toEqual(["2026-12-01T08:00:00.000Z"]);
    const told = await ctx.tx.select().from(notifications).where(eq(notifications.meetingId, id));
    expect(told).toMatchObject([
      { employeeId: employee("bertil"), kind: "meeting", details: { event: "invited" } },
    ]);
    expect(await ctx.tx.$count(meetingInvitations, eq(meetingInvitations.meetingId, id))).toBe(3);
  });
});

it("mails a colleague the invitation alone, which says on which days of which weeks", async () => {
  await rolledBack(async (ctx) => {
    const { book } = await sampleMeetings(ctx);
    const who = { participants: [{ who: `employee:${employee("bertil")}` }] };
    const invited = await book({ ...who, repeat: "weekly", sendConfirmation: "on" });
    const told = async () =>
      (await ctx.tx.select().from(notifications)).map(({ mailedAt }) => mailedAt !== null);
    expect(await told()).toEqual([true]);
    await ctx.tx.delete(notifications);
    await book({ ...who, bookAnyway: "on" });
    expect(await told()).toEqual([false]);
    const { written } = await readLetters(ctx);
    expect(written.find(({ invitation }) => invitation.meetingId === invited.id)?.mail.text).toContain(
      "Tisdag 1 december 2026, 09:00–10:30\nVarje vecka",
    );
  });
});

it("says which field is wrong", async () => {
  await rolledBack(async (ctx) => {
    const { book } = await sampleMeetings(ctx);
    const [hidden] = await ctx.tx
      .insert(customers)
      .values({ name: "Hemlig", country: "SE", visibility: "owner", ownerId: employee("kerstin") })
      .returning({ id: customers.id });
    const fault = async (values: object) => {
      const error = await book(values).catch((e: unknown) => e);
      return error instanceof DomainError
        ? (error.details.fields ?? { [error.details.field ?? ""]: error.message })
        : error;
    };
    expect(await fault({ endTime: "8.59" })).toEqual({ endTime: "ends_before_start" });
    expect(await fault({ endTime: "9" })).toEqual({ endTime: "ends_before_start" });
    expect(await fault({ endsOn: "2026-11-30" })).toEqual({ endsOn: "ends_before_start" });
    expect(await fault({ allDay: "on", endsOn: "2026-11-30" })).toEqual({ endsOn: "ends_before_start" });
    expect(await fault({ startTime: "25" })).toEqual({ startTime: "time" });
    expect(await fault({ startTime: "" })).toEqual({ startTime: "required" });
    expect(await fault({ timeZone: "Europe/Malmö" })).toEqual({ timeZone: "choose" });
    expect(await fault({ videoUrl: "javascript:alert(1)" })).toEqual({ videoUrl: "web_address" });
    expect(await fault({ repeat: "own", recurrence: "varje vecka" })).toEqual({ recurrence: "recurrence" });
    expect(await fault({ customerId: hidden?.id })).toEqual({ customerId: "choose" });
    expect(await fault({ participants: [{ who: `customer:${hidden?.id}` }] })).toEqual({
      "participants.0.who": "choose",
    });
    expect(await fault({ participants: [{ who: "Eva" }] })).toEqual({ "participants.0.who": "participant" });
    expect(await fault({ ownerId: idOf("employee", "fjordkraft", "anna") })).toEqual({ ownerId: "choose" });
  });
});

it("names the colleague who is busy then, also in a private meeting, and books all the same when told", async () => {
  await rolledBack(
    async (ctx) => {
      const { book } = await sampleMeetings(ctx);
      const asBertil = { ...ctx, actor: { ...ctx.actor, employeeId: employee("bertil") } };
      await createMeeting(asBertil, { ...soon, title: "Läkarbesök", isPrivate: true });
      const participants = [{ who: `employee:${employee("bertil")}` }];
      const late = { ...soon, startTime: "10", endTime: "11" };
      const refused = await book({ ...late, participants }).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(DoubleBooked);
      expect((refused as DoubleBooked).busy.map(({ employeeName }) => employeeName)).toEqual(["Bertil Ek"]);
      // One meeting ends as the next begins: nobody is busy twice.
      await book({ ...soon, startTime: "10.30", endTime: "11", participants });
      await book({ ...late, participants, bookAnyway: "on" });
      // A series that meets it on one of its days is told too.
      const weekly = {
        ...soon,
        startsOn: "2026-11-30",
        endsOn: "2026-11-30",
        repeat: "daily" as const,
        repeatTimes: 5,
      };
      await expect(book({ ...weekly, participants })).rejects.toBeInstanceOf(DoubleBooked);
    },
    { now: new Date("2026-11-28T12:00:00Z") },
  );
});

it("writes a series out for two years, goes on with it at night, and takes all of it back", async () => {
  const made = await committed(
    async (ctx) => {
      const { book } = await sampleMeetings(ctx);
      const weekly = {
        ...soon,
        startsOn: "2026-11-30",
        endsOn: "2026-11-30",
        repeat: "weekly" as const,
        bookAnyway: true,
      };
      const { id } = await book({ ...weekly, participants: [{ who: `employee:${employee("bertil")}` }] });
      return { id, batchId: ctx.batchId };
    },
    { now: new Date("2026-11-28T12:00:00Z") },
  );
  const count = () => committed(async (ctx) => (await startsIn(ctx, made.id)).length);
  expect(await count()).toBe(105);
  await committed((ctx) => ctx.tx.execute("delete from meeting_occurrences where starts_at > '2027-01-01'"));
  await extendMeetingsOf({ organisationId: idOf("organisation", "nordbygg") });
  expect(await count()).toBeGreaterThan(100);
  const outcome = await committed((ctx) => undoBatch(ctx, { batchId: made.batchId }));
  expect(outcome.left).toEqual([]);
  expect(await committed((ctx) => ctx.tx.$count(meetings))).toBe(0);
  expect(await count()).toBe(0);
});
