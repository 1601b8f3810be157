import { expect, it } from "vitest";
import { listCalendar } from "@/lib/calendar/list-calendar";
import { moveMeeting } from "@/lib/calendar/move-meeting";
import { createMeeting } from "@/lib/meetings/create-meeting";
import { getMeeting } from "@/lib/meetings/get-meeting";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleTasks } from "../tasks/sample-tasks";

useDatabase();

it("moves and stretches a meeting by the organisation's clock, of a series one occurrence alone", async () => {
  await rolledBack(async (ctx) => {
    const { bertil } = await sampleTasks(ctx);
    const { id } = await createMeeting(ctx, {
      title: "I Helsingfors",
      startsOn: "2026-12-01",
      startTime: "10:00",
      timeZone: "Europe/Helsinki",
    });
    await moveMeeting(ctx, {
      id,
      startsOn: "2026-12-02",
      startTime: "13:00",
      endsOn: "2026-12-02",
      endTime: "14:30",
    });
    const moved = await getMeeting(ctx, { id });
    expect([moved.startsAt, moved.endsAt, moved.timeZone]).toEqual([
      new Date("2026-12-02T12:00:00Z"),
      new Date("2026-12-02T13:30:00Z"),
      "Europe/Helsinki",
    ]);
    const series = await createMeeting(ctx, {
      title: "Varje dag",
      startsOn: "2026-12-07",
      startTime: "09:00",
      repeat: "daily",
      repeatTimes: 5,
    });
    const at = { startsOn: "2026-12-08", startTime: "15:00", endsOn: "2026-12-08", endTime: "16:00" };
    await moveMeeting(ctx, { id: series.id, occurrence: "2026-12-08T08:00:00.000Z", ...at });
    const { meetings } = await listCalendar(ctx, { from: "2026-12-07", to: "2026-12-10" });
    expect(meetings.map(({ startsAt }) => startsAt.toISOString().slice(5, 16))).toEqual([
      "12-07T08:00",
      "12-08T14:00",
      "12-09T08:00",
    ]);
    const whole = await createMeeting(ctx, {
      title: "Mässa",
      allDay: true,
      startsOn: "2027-01-04",
      endsOn: "2027-01-05",
    });
    await moveMeeting(ctx, { id: whole.id, startsOn: "2027-01-11", endsOn: "2027-01-12" });
    expect((await getMeeting(ctx, { id: whole.id })).startsAt).toEqual(new Date("2027-01-10T23:00:00Z"));
    const own = await createMeeting(bertil, {
      title: "Privat",
      startsOn: "2026-12-01",
      startTime: "10:00",
      isPrivate: true,
    });
    await expect(moveMeeting(ctx, { id: own.id, ...at })).rejects.toMatchObject({ code: "not_found" });
  });
});
