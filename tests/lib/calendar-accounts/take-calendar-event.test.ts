import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { meetings } from "@/db/tenant/schema/meetings";
import { listCalendar } from "@/lib/calendar/list-calendar";
import { factsOf } from "@/lib/calendar-accounts/event-facts";
import { readObject } from "@/lib/calendar-accounts/read-object";
import { takeCalendarEvent } from "@/lib/calendar-accounts/take-calendar-event";
import { getMeeting } from "@/lib/meetings/get-meeting";
import { listBusy } from "@/lib/meetings/list-busy";
import { ownEvents } from "@/lib/meetings/own-events";
import { employee, sampleMeetings } from "@/tests/lib/meetings/sample-meetings";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";

useDatabase();

const read = (...lines: string[]) => {
  const text = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "BEGIN:VEVENT",
    "UID:own@phone",
    ...lines,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
  const remote = readObject(text, "Europe/Stockholm");
  if (!remote) throw new Error("unreadable");
  return remote;
};

it("makes a private meeting of somebody's own event: colleagues see that they are busy, and nothing else", async () => {
  await rolledBack(async (ctx) => {
    const remote = read(
      "DTSTART;TZID=W. Europe Standard Time:20261202T100000",
      "DURATION:PT45M",
      "SUMMARY:Läkare\\, årskoll",
      "LOCATION:Vårdcentralen",
    );
    const { id } = await takeCalendarEvent(ctx, { id: null, ...remote, seen: {} });
    expect(await getMeeting(ctx, { id })).toMatchObject({
      title: "Läkare, årskoll",
      location: "Vårdcentralen",
      isPrivate: true,
      timeZone: "Europe/Berlin",
      startsAt: new Date("2026-12-02T09:00:00Z"),
      endsAt: new Date("2026-12-02T09:45:00Z"),
    });
    const bertil = actingAs(ctx, "bertil");
    await expect(getMeeting(bertil, { id })).rejects.toThrow("not_found");
    const week = { from: "2026-11-30", to: "2026-12-07", who: [employee("anna")] };
    const { meetings: seen } = await listCalendar(bertil, week);
    expect(seen).toMatchObject([{ meeting: null }]);
    const spans = [{ from: new Date("2026-12-02T08:00:00Z"), to: new Date("2026-12-02T12:00:00Z") }];
    expect(await listBusy(bertil, { employeeIds: [employee("anna")], spans })).toHaveLength(1);
  });
});

it("takes what was changed there alone, keeps the video link, and leaves a colleague's meeting to them", async () => {
  await rolledBack(async (ctx) => {
    const { book } = await sampleMeetings(ctx);
    const { id } = await book({ location: "Rum 1", videoUrl: "https://video.example/rum" });
    const [own] = await ownEvents(ctx, ctx.now, [id]);
    const seen = factsOf(own?.events ?? []);
    const same = [
      "DTSTART;TZID=Europe/Stockholm:20261201T090000",
      "DTEND;TZID=Europe/Stockholm:20261201T103000",
    ];
    const remote = read(...same, "SUMMARY:Genomgång", "LOCATION:Rum 2\\, https://video.example/rum");
    await takeCalendarEvent(ctx, { id, ...remote, seen });
    expect(await getMeeting(ctx, { id })).toMatchObject({
      location: "Rum 2",
      videoUrl: "https://video.example/rum",
    });
    // A title that isn't said there any more is no title of ours; a day instead of hours is one here too.
    await takeCalendarEvent(ctx, { id, ...read("DTSTART;VALUE=DATE:20261203"), seen });
    expect(await getMeeting(ctx, { id })).toMatchObject({
      title: "Utan rubrik",
      allDay: true,
      startsAt: new Date("2026-12-02T23:00:00Z"),
    });
    await ctx.tx
      .update(meetings)
      .set({ ownerId: employee("bertil") })
      .where(eq(meetings.id, id));
    await expect(takeCalendarEvent(ctx, { id, ...remote, seen: {} })).rejects.toThrow("forbidden");
  });
});
