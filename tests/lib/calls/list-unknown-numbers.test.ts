import { expect, it } from "vitest";
import { archiveCall } from "@/lib/calls/archive-call";
import { listUnknownNumbers } from "@/lib/calls/list-unknown-numbers";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleCalls } from "./sample-calls";

useDatabase();

it("puts the number that called last first, and leaves out archived calls and withheld numbers", async () => {
  await rolledBack(async (ctx) => {
    const { call } = await sampleCalls(ctx);
    await call({ number: "070-174 06 01", startedOn: "2026-11-01", startTime: "10:00" });
    await call({ number: "070-174 06 02", startedOn: "2026-11-02", startTime: "10:00" });
    await call({ number: "dolt" });
    const { id } = await call({ number: "070-174 06 03" });
    await archiveCall(ctx, { callId: id });
    const numbers = (await listUnknownNumbers(ctx, {})).map(({ number }) => number);
    expect(numbers).toEqual(["+46701740602", "+46701740601"]);
  });
});
