import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { notifications } from "@/db/tenant/schema/notifications";
import { answerMeeting } from "@/lib/meetings/answer-meeting";
import { cancelMeeting } from "@/lib/meetings/cancel-meeting";
import { getMeeting } from "@/lib/meetings/get-meeting";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { employee, sampleMeetings } from "./sample-meetings";

useDatabase();

it("takes a colleague's own answer and tells the organiser, of nobody who doesn't take part and of nothing that is off", async () => {
  await rolledBack(async (ctx) => {
    const { book } = await sampleMeetings(ctx);
    const { id } = await book({ isPrivate: "on", participants: [{ who: `employee:${employee("bertil")}` }] });
    await answerMeeting(actingAs(ctx, "bertil"), { id, answer: "declined" });
    const { participants } = await getMeeting(ctx, { id });
    expect(participants.map(({ state, answeredAt }) => [state, answeredAt])).toEqual([["declined", ctx.now]]);
    const told = await ctx.tx.select().from(notifications).where(eq(notifications.meetingId, id));
    expect(told.filter(({ employeeId }) => employeeId === employee("anna"))).toMatchObject([
      { kind: "meeting", details: { event: "answered", state: "declined" } },
    ]);
    await expect(answerMeeting(ctx, { id, answer: "accepted" })).rejects.toMatchObject({ code: "not_found" });
    await expect(answerMeeting(actingAs(ctx, "kerstin"), { id, answer: "accepted" })).rejects.toMatchObject({
      code: "not_found",
    });
    await cancelMeeting(ctx, { id });
    await expect(answerMeeting(actingAs(ctx, "bertil"), { id, answer: "accepted" })).rejects.toMatchObject({
      code: "rule",
    });
  });
});
