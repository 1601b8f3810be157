import { expect, it } from "vitest";
import { archiveCall } from "@/lib/calls/archive-call";
import { restoreCall } from "@/lib/calls/restore-call";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleCalls } from "./sample-calls";

useDatabase();

it("takes out of the archive nothing that the actor may not see", async () => {
  await rolledBack(async (ctx) => {
    const { hiddenId, call, bertil } = await sampleCalls(ctx);
    const { id } = await call({ customerId: hiddenId }, bertil);
    await archiveCall(bertil, { callId: id });
    await expect(restoreCall(ctx, { callId: id })).rejects.toMatchObject({ code: "not_found" });
    expect(await restoreCall(bertil, { callId: id })).toEqual({ id });
  });
});
