import { eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { meetings } from "@/db/tenant/schema/meetings";
import { listCalendar } from "@/lib/calendar/list-calendar";
import { factsOf } from "@/lib/calendar-accounts/event-facts";
import { readObject } from "@/lib/calendar-accounts/read-object";
import { takeCalendarEvent } from "@/lib/calendar-accounts/take-calendar-event";
import { writeObject } from "@/lib/calendar-accounts/write-object";
import type { Ctx } from "@/lib/core/context";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { archiveMeeting } from "@/lib/meetings/archive-meeting";
import { cancelMeeting } from "@/lib/meetings/cancel-meeting";
import { getMeeting } from "@/lib/meetings/get-meeting";
import { listBusy } from "@/lib/meetings/list-busy";
import { ownEvents } from "@/lib/meetings/own-events";
import { repetitionText } from "@/lib/meetings/present-repetition";
import { updateMeeting } from "@/lib/meetings/update-meeting";
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

const occurrencesOf = (ctx: Ctx, id: string) =>
  ctx.tx.execute<{ title: string; at: string; minutes: number }>(sql`
    select m.title, to_char(o.starts_at at time zone 'Europe/Stockholm', 'MM-DD HH24:MI') as at,
           (extract(epoch from o.ends_at - o.starts_at) / 60)::int as minutes
      from meeting_occurrences o join meetings m on m.id = o.meeting_id
     where m.id = ${id} or m.series_id = ${id} order by o.starts_at`);

it("takes further days of a series as occurrences, which are moved, called off and told again with it", async () => {
  await rolledBack(async (ctx) => {
    const remote = read(
      "DTSTART;TZID=Europe/Stockholm:20270104T090000",
      "DTEND;TZID=Europe/Stockholm:20270104T100000",
      "RRULE:FREQ=WEEKLY;COUNT=2",
      "RDATE;TZID=Europe/Stockholm:20270114T130000,20270120T090000",
      "EXDATE;TZID=Europe/Stockholm:20270120T090000",
      "SUMMARY:Avstämning",
    );
    expect(remote.isHeldElsewhere).toBe(false);
    const { id } = await takeCalendarEvent(ctx, { id: null, ...remote, seen: {} });
    const days = async () => (await occurrencesOf(ctx, id)).rows.map(({ at }) => at);
    expect(await days()).toEqual(["01-04 09:00", "01-11 09:00", "01-14 13:00"]);
    await updateMeeting(ctx, {
      id,
      holds: ["startTime", "endTime"],
      startTime: "10:00",
      endTime: "11:00",
    } as never);
    expect(await days()).toEqual(["01-04 10:00", "01-11 10:00", "01-14 14:00"]);
    const [own] = await ownEvents(ctx, ctx.now, [id]);
    const again = readObject(writeObject(own?.events ?? [], null, {}), "Europe/Stockholm");
    expect(factsOf(again ? [again.whole] : [])).toEqual(factsOf(own?.events ?? []));
    // Chosen days alone are a series as well.
    const chosen = read(
      "DTSTART;TZID=Europe/Stockholm:20270201T090000",
      "DURATION:PT30M",
      "RDATE;TZID=Europe/Stockholm:20270205T090000",
    );
    const other = await takeCalendarEvent(ctx, { id: null, ...chosen, uid: "chosen@phone", seen: {} });
    expect((await occurrencesOf(ctx, other.id)).rows.map(({ at }) => at)).toEqual([
      "02-01 09:00",
      "02-05 09:00",
    ]);
    const { recurrence, extraStarts } = await getMeeting(ctx, { id: other.id });
    const tools = { t: translatorFor("sv"), format: formatterFor("sv", "Europe/Stockholm", "SEK") };
    expect(repetitionText(recurrence, tools, extraStarts.length)).toBe("2 utvalda dagar");
  });
});

it("writes out what it can't follow, and leaves changing it to the other calendar", async () => {
  await rolledBack(async (ctx) => {
    const monday = new Date(ctx.now.getTime() + (8 - (ctx.now.getUTCDay() || 7)) * 86_400_000).toISOString();
    const day = (weeks: number) =>
      new Date(Date.parse(monday) + weeks * 7 * 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");
    const text = (...events: string[][]) =>
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        ...events.flatMap((lines) => ["BEGIN:VEVENT", "UID:own@phone", ...lines, "END:VEVENT"]),
        "END:VCALENDAR",
        "",
      ].join("\r\n");
    const series = [
      `DTSTART:${day(0)}T080000Z`,
      `DTEND:${day(0)}T090000Z`,
      "RRULE:FREQ=WEEKLY;COUNT=4",
      "SUMMARY:Kurs",
    ];
    const later = [
      `RECURRENCE-ID;RANGE=THISANDFUTURE:${day(2)}T080000Z`,
      `DTSTART:${day(2)}T100000Z`,
      `DTEND:${day(2)}T113000Z`,
      "SUMMARY:Kurs i ny sal",
    ];
    const remote = readObject(text(series, later), "Europe/Stockholm");
    if (!remote) throw new Error("unreadable");
    const { id } = await takeCalendarEvent(ctx, { id: null, ...remote, seen: {} });
    expect((await occurrencesOf(ctx, id)).rows.map(({ title, minutes }) => [title, minutes])).toEqual([
      ["Kurs", 60],
      ["Kurs", 60],
      ["Kurs i ny sal", 90],
      ["Kurs i ny sal", 90],
    ]);
    for (const work of [
      () => cancelMeeting(ctx, { id }),
      () => archiveMeeting(ctx, { id }),
      () => updateMeeting(ctx, { id, holds: ["title"], title: "Min" } as never),
    ])
      await expect(work()).rejects.toThrow("meeting_held_elsewhere");
    // As soon as it is plain again it is one's own to change.
    const plain = readObject(text(series), "Europe/Stockholm");
    if (!plain) throw new Error("unreadable");
    await takeCalendarEvent(ctx, { id, ...plain, seen: factsOf([remote.whole, ...remote.parts]) });
    expect((await occurrencesOf(ctx, id)).rows.map(({ title }) => title)).toEqual(Array(4).fill("Kurs"));
    await updateMeeting(ctx, { id, holds: ["title"], title: "Min" } as never);
    // By the hour is too often for anybody's calendar, and rules of the hours of a day are written out.
    const byHour = readObject(
      text([...series.slice(0, 2), "RRULE:FREQ=DAILY;BYHOUR=8,13;COUNT=3"]),
      "Europe/Stockholm",
    );
    expect([byHour?.isHeldElsewhere, byHour?.whole.extraStarts.length]).toEqual([true, 2]);
    const hourly = readObject(text([...series.slice(0, 2), "RRULE:FREQ=HOURLY"]), "Europe/Stockholm");
    expect(hourly?.isHeldElsewhere).toBe(false);
  });
});
