import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { meetingInvitations } from "@/db/tenant/schema/meetings";
import { cancelMeeting } from "@/lib/meetings/cancel-meeting";
import { getMeeting } from "@/lib/meetings/get-meeting";
import { updateMeeting } from "@/lib/meetings/update-meeting";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleMeetings, soon, startsIn } from "./sample-meetings";

useDatabase();

it("calls off one occurrence, then the whole series with what was changed by itself", async () => {
  await rolledBack(
    async (ctx) => {
      const { book } = await sampleMeetings(ctx);
      const mondays = {
        ...soon,
        startsOn: "2026-11-30",
        endsOn: "2026-11-30",
        repeat: "weekly" as const,
        repeatTimes: 3,
      };
      const { id } = await book({ ...mondays, participants: [{ who: "eva@brf.example" }] });
      const alone = await updateMeeting(ctx, {
        id,
        occurrence: "2026-12-14T08:00:00Z",
        scope: "occurrence",
        title: "Sista",
      });
      await cancelMeeting(ctx, { id, occurrence: "2026-12-07T08:00:00Z", sendConfirmation: true });
      expect(await startsIn(ctx, id)).toEqual(["2026-11-30T08:00:00.000Z"]);
      const told = await ctx.tx.select().from(meetingInvitations).where(eq(meetingInvitations.meetingId, id));
      expect(told).toMatchObject([
        { method: "cancel", originalStart: new Date("2026-12-07T08:00:00Z"), sequence: 1 },
      ]);
      await cancelMeeting(ctx, { id });
      expect([...(await startsIn(ctx, id)), ...(await startsIn(ctx, alone.id))]).toEqual([]);
      expect((await getMeeting(ctx, { id: alone.id })).cancelledAt).toEqual(ctx.now);
      await expect(cancelMeeting(ctx, { id })).rejects.toMatchObject({ message: "meeting_cancelled" });
    },
    { now: new Date("2026-11-28T12:00:00Z") },
  );
});
