import { expect, it } from "vitest";
import { createMeeting } from "@/lib/meetings/create-meeting";
import { createNote } from "@/lib/notes/create-note";
import { createTask } from "@/lib/tasks/create-task";
import { getNearest } from "@/lib/timeline/get-nearest";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { sampleCalls } from "../calls/sample-calls";

useDatabase();

it("says what was last done with a record and what comes next, to each reader what they may know of", async () => {
  await rolledBack(
    async (ctx) => {
      const { customerId, bertil, addContact, own, call: log } = await sampleCalls(ctx);
      expect(await getNearest(ctx, { of: "customer", id: customerId })).toEqual({ last: null, next: null });
      const call = await log({ customerId, direction: "out", startedOn: "2026-11-20", startTime: "10:15" });
      const note = await createNote(bertil, { customerId, body: "Privat", isPrivate: "on" });
      const task = await createTask(ctx, { title: "Ring", customerId, dueOn: "2026-12-02" });
      const secret = await addContact({ firstName: "Hemlig", ...own });
      const day = { startsOn: "2026-12-01", endsOn: "2026-12-01" };
      const meeting = await createMeeting(bertil, {
        title: "Hemligt",
        customerId,
        contactId: secret,
        startTime: "9",
        repeat: "weekly",
        ...day,
      });
      const wanted = { of: "customer", id: customerId } as const;
      expect(await getNearest(ctx, wanted)).toMatchObject({
        last: { kind: "call", id: call.id, day: "2026-11-20", time: "10:15:00" },
        next: { kind: "task", id: task.id, day: "2026-12-02", time: null },
      });
      expect(await getNearest(bertil, wanted)).toMatchObject({
        last: { kind: "note", id: note.id },
        next: {
          kind: "meeting",
          id: meeting.id,
          time: "09:00:00",
          occurrence: new Date("2026-12-01T08:00:00Z"),
        },
      });
      expect(await getNearest(actingAs(ctx, "rut"), { of: "contact", id: secret })).toEqual({
        last: null,
        next: null,
      });
    },
    { now: new Date("2026-11-28T09:00:00Z") },
  );
});
