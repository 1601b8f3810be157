import { expect, it } from "vitest";
import { createMeeting } from "@/lib/meetings/create-meeting";
import { findFreeTimes } from "@/lib/meetings/find-free-times";
import { getMeeting } from "@/lib/meetings/get-meeting";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { employee, sampleMeetings } from "./sample-meetings";

useDatabase();

// A Friday; the organisation is on Stockholm's clock.
const now = new Date("2026-11-27T12:00:00Z");
const wanted = {
  findMinutes: 60,
  findFrom: "2026-11-27",
  findTo: "2026-12-01",
  hoursFrom: "9",
  hoursTo: "15",
  participants: [{ who: `employee:${employee("bertil")}` }, { who: `contact:${employee("kerstin")}` }],
};

it("proposes workday hours at which all colleagues can, and tells nothing of what they do otherwise", async () => {
  await rolledBack(
    async (ctx) => {
      const { book } = await sampleMeetings(ctx);
      const bertil = actingAs(ctx, "bertil");
      const day = { startsOn: "2026-11-30", endsOn: "2026-11-30" };
      const own = await book({ ...day, startTime: "9", endTime: "10" });
      // Bertil's own affair is as busy as any other.
      await createMeeting(bertil, {
        title: "Läkare",
        ...day,
        startTime: "10.30",
        endTime: "12",
        isPrivate: "on",
      });
      await createMeeting(bertil, { title: "Ledig", startsOn: "2026-12-01", allDay: "on" });
      const found = await findFreeTimes(ctx, wanted);
      expect(found).toEqual({
        timeZone: "Europe/Stockholm",
        times: [
          { start: "2026-11-27T13:00", end: "2026-11-27T14:00" },
          { start: "2026-11-27T14:00", end: "2026-11-27T15:00" },
          { start: "2026-11-30T12:00", end: "2026-11-30T13:00" },
          { start: "2026-11-30T13:00", end: "2026-11-30T14:00" },
        ],
      });
      // The meeting that is being moved is no hindrance; a time in between is found too.
      const moved = await findFreeTimes(ctx, {
        ...wanted,
        id: own.id,
        findFrom: "2026-11-30",
        findMinutes: 30,
      });
      expect(moved.times.slice(0, 2).map(({ start }) => start)).toEqual([
        "2026-11-30T09:00",
        "2026-11-30T09:30",
      ]);
      await expect(findFreeTimes(ctx, { ...wanted, findMinutes: 400 })).rejects.toMatchObject({
        details: { field: "hoursTo" },
      });
      await expect(findFreeTimes(ctx, { ...wanted, findTo: "2026-11-01" })).rejects.toMatchObject({
        details: { field: "findTo" },
      });
    },
    { now },
  );
});

it("books the time that was chosen among them, whatever else stands in the form", async () => {
  await rolledBack(
    async (ctx) => {
      const { book } = await sampleMeetings(ctx);
      const { id } = await book({ allDay: "on", chosenTime: "2026-12-02T13:00/2026-12-02T14:30" });
      expect(await getMeeting(ctx, { id })).toMatchObject({
        allDay: false,
        startsAt: new Date("2026-12-02T12:00:00Z"),
        endsAt: new Date("2026-12-02T13:30:00Z"),
      });
    },
    { now },
  );
});
