import { expect, it } from "vitest";
import { archiveMeeting } from "@/lib/meetings/archive-meeting";
import { restoreMeeting } from "@/lib/meetings/restore-meeting";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleMeetings, startsIn } from "./sample-meetings";

useDatabase();

it("takes a meeting out again, into the calendar", async () => {
  await rolledBack(async (ctx) => {
    const { book } = await sampleMeetings(ctx);
    const { id } = await book();
    await archiveMeeting(ctx, { id });
    await restoreMeeting(ctx, { id });
    expect(await startsIn(ctx, id)).toHaveLength(1);
    await expect(restoreMeeting(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
  });
});
