import { expect, it } from "vitest";
import { dropCalendarEvent } from "@/lib/calendar-accounts/drop-calendar-event";
import { getMeeting } from "@/lib/meetings/get-meeting";
import { employee, sampleMeetings } from "@/tests/lib/meetings/sample-meetings";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";

useDatabase();

it("calls one's own meeting off, puts one's own event away, and declines a colleague's", async () => {
  await rolledBack(async (ctx) => {
    const { book } = await sampleMeetings(ctx);
    const own = await book({ participants: [{ who: `employee:${employee("bertil")}` }] });
    await dropCalendarEvent(actingAs(ctx, "bertil"), { id: own.id, origin: "vekt" });
    const meeting = await getMeeting(ctx, { id: own.id });
    expect(meeting).toMatchObject({ cancelledAt: null, participants: [{ state: "declined" }] });
    await dropCalendarEvent(ctx, { id: own.id, origin: "vekt" });
    expect((await getMeeting(ctx, { id: own.id })).cancelledAt).not.toBeNull();
    const event = await book({ title: "Tandläkare", isPrivate: "on", bookAnyway: "on" });
    await expect(
      dropCalendarEvent(actingAs(ctx, "bertil"), { id: event.id, origin: "calendar" }),
    ).rejects.toThrow("not_found");
    await dropCalendarEvent(ctx, { id: event.id, origin: "calendar" });
    expect((await getMeeting(ctx, { id: event.id })).archivedAt).not.toBeNull();
  });
});
