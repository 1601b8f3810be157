import { expect, it } from "vitest";
import { archiveCall } from "@/lib/calls/archive-call";
import { countCalls } from "@/lib/calls/count-calls";
import { restoreCall } from "@/lib/calls/restore-call";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleCalls } from "./sample-calls";

useDatabase();

it("puts a call away and takes it out again, once each, and none that is hidden", async () => {
  await rolledBack(async (ctx) => {
    const { hiddenId, call, bertil } = await sampleCalls(ctx);
    const { id } = await call();
    await archiveCall(ctx, { callId: id });
    expect((await countCalls(ctx, {})).count).toBe(0);
    await expect(archiveCall(ctx, { callId: id })).rejects.toMatchObject({ code: "not_found" });
    await restoreCall(ctx, { callId: id });
    expect((await countCalls(ctx, {})).count).toBe(1);
    await expect(restoreCall(ctx, { callId: id })).rejects.toMatchObject({ code: "not_found" });
    const hidden = await call({ customerId: hiddenId }, bertil);
    await expect(archiveCall(ctx, { callId: hidden.id })).rejects.toMatchObject({ code: "not_found" });
  });
});
