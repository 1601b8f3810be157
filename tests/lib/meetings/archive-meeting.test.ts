import { expect, it } from "vitest";
import { archiveMeeting } from "@/lib/meetings/archive-meeting";
import { updateMeeting } from "@/lib/meetings/update-meeting";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleMeetings, startsIn } from "./sample-meetings";

useDatabase();

it("puts a meeting away, out of the calendar, where nobody changes it", async () => {
  await rolledBack(async (ctx) => {
    const { book } = await sampleMeetings(ctx);
    const { id } = await book();
    await archiveMeeting(ctx, { id });
    expect(await startsIn(ctx, id)).toEqual([]);
    await expect(updateMeeting(ctx, { id, title: "X" })).rejects.toMatchObject({ code: "not_found" });
  });
});
