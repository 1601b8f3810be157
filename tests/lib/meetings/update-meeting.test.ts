import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { meetingInvitations, meetings } from "@/db/tenant/schema/meetings";
import { undoBatch } from "@/lib/changes/undo-batch";
import { getMeeting } from "@/lib/meetings/get-meeting";
import { updateMeeting } from "@/lib/meetings/update-meeting";
import { committed, rolledBack, useDatabase } from "@/tests/support/context";
import { employee, sampleMeetings, soon, startsIn } from "./sample-meetings";

useDatabase();

const now = new Date("2026-11-28T12:00:00Z");
const mondays = {
  ...soon,
  startsOn: "2026-11-30",
  endsOn: "2026-11-30",
  repeat: "weekly" as const,
  repeatTimes: 3,
};
const bertil = { who: `employee:${employee("bertil")}` };

it("moves a meeting by its times alone, leaves the rest, and counts up for those who are told", async () => {
  await rolledBack(
    async (ctx) => {
      const { book } = await sampleMeetings(ctx);
      const { id } = await book({ location: "Storgatan 8", participants: [bertil] });
      await updateMeeting(ctx, {
        id,
        startsOn: "2026-12-02",
        startTime: "13:00",
        endsOn: "2026-12-02",
        endTime: "14:00",
      });
      expect(await startsIn(ctx, id)).toEqual(["2026-12-02T12:00:00.000Z"]);
      expect(await getMeeting(ctx, { id })).toMatchObject({ location: "Storgatan 8", title: "Genomgång" });
      await expect(updateMeeting(ctx, { id, endTime: "12:59" })).rejects.toMatchObject({
        details: { field: "endTime" },
      });
      const [person] = (await getMeeting(ctx, { id })).participants;
      await ctx.tx.execute(`update meeting_participants set invited_sequence = 1 where id = '${person?.id}'`);
      await updateMeeting(ctx, { id, participants: [{ id: person?.id, who: "" }], sendConfirmation: true });
      const [row] = await ctx.tx.select().from(meetings).where(eq(meetings.id, id));
      expect(row?.sequence).toBe(2);
      const told = await ctx.tx.select().from(meetingInvitations).where(eq(meetingInvitations.meetingId, id));
      expect(told).toMatchObject([{ method: "cancel", email: "bertil@nordbygg.example", sequence: 2 }]);
    },
    { now },
  );
});

it("changes one occurrence alone, then moves the series with all that belongs to it", async () => {
  await rolledBack(
    async (ctx) => {
      const { book } = await sampleMeetings(ctx);
      const { id } = await book({ ...mondays, participants: [bertil] });
      const second = "2026-12-07T08:00:00.000Z";
      const alone = await updateMeeting(ctx, {
        id,
        occurrence: second,
        scope: "occurrence",
        startTime: "15",
        endTime: "16",
      });
      expect(alone.id).not.toBe(id);
      expect(await startsIn(ctx, id)).toEqual(["2026-11-30T08:00:00.000Z", "2026-12-14T08:00:00.000Z"]);
      expect(await startsIn(ctx, alone.id)).toEqual(["2026-12-07T14:00:00.000Z"]);
      const own = await getMeeting(ctx, { id: alone.id });
      expect(own).toMatchObject({ seriesId: id, recurrence: null, originalStart: new Date(second) });
      expect(own.participants.map(({ name }) => name)).toEqual(["Bertil Ek"]);
      // The third is dragged to Tuesday 10:00, and all are meant: those that follow the series move as far.
      await updateMeeting(ctx, {
        id,
        occurrence: "2026-12-14T08:00:00.000Z",
        scope: "series",
        startsOn: "2026-12-15",
        startTime: "10",
        endsOn: "2026-12-15",
        endTime: "11",
      });
      expect(await startsIn(ctx, id)).toEqual(["2026-12-01T09:00:00.000Z", "2026-12-15T09:00:00.000Z"]);
      expect(await startsIn(ctx, alone.id)).toEqual(["2026-12-07T14:00:00.000Z"]);
      expect((await getMeeting(ctx, { id: alone.id })).originalStart).toEqual(
        new Date("2026-12-08T09:00:00Z"),
      );
      await expect(
        updateMeeting(ctx, { id, occurrence: second, scope: "occurrence", title: "X" }),
      ).rejects.toMatchObject({ code: "not_found" });
    },
    { now },
  );
});

it("shows both versions to whoever was second, and puts the calendar back with the change", async () => {
  const made = await committed(
    async (ctx) => {
      const { book } = await sampleMeetings(ctx);
      const { id } = await book();
      return { id, version: (await getMeeting(ctx, { id })).version };
    },
    { now },
  );
  const { id, version } = made;
  const batchId = await committed(
    async (ctx) => {
      await updateMeeting(ctx, { id, version, title: "Besiktning", startTime: "13", endTime: "14" });
      return ctx.batchId;
    },
    { as: "bertil", now },
  );
  const stale = committed((ctx) => updateMeeting(ctx, { id, version, title: "Slutmöte" }), { now });
  await expect(stale).rejects.toMatchObject({
    code: "conflict",
    details: { fields: { title: "changed_meanwhile_to" } },
  });
  expect(await committed((ctx) => startsIn(ctx, id))).toEqual(["2026-12-01T12:00:00.000Z"]);
  await committed((ctx) => undoBatch(ctx, { batchId }));
  expect(await committed((ctx) => startsIn(ctx, id))).toEqual(["2026-12-01T08:00:00.000Z"]);
});
