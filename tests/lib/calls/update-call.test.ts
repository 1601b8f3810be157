import { expect, it } from "vitest";
import { getCall } from "@/lib/calls/get-call";
import { updateCall } from "@/lib/calls/update-call";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { sampleCalls } from "./sample-calls";

useDatabase();

it("changes a call, shows both versions to the second of two editors, and hides it from others", async () => {
  await rolledBack(async (ctx) => {
    const { hiddenId, customerId, call, bertil } = await sampleCalls(ctx);
    const { id } = await call({ customerId, startedOn: "2026-11-02", startTime: "09:30", note: "Ringde" });
    const stored = await getCall(ctx, { callId: id });
    const edit = {
      callId: id,
      version: stored.version,
      customerId,
      startedOn: "2026-11-02",
      startTime: "09:30",
    };
    await inBatch(ctx, (inner) =>
      updateCall(inner, { ...edit, note: "Vill ha offert", result: "voicemail" }),
    );
    expect(await getCall(ctx, { callId: id })).toMatchObject({
      note: "Vill ha offert",
      result: "voicemail",
      startedAt: stored.startedAt,
    });
    await expect(updateCall(ctx, { ...edit, note: "Annat" })).rejects.toMatchObject({ code: "conflict" });
    const { version } = await getCall(ctx, { callId: id });
    await updateCall(bertil, { ...edit, version, customerId: hiddenId });
    await expect(getCall(ctx, { callId: id })).rejects.toMatchObject({ code: "not_found" });
    await expect(
      updateCall(actingAs(ctx, "kerstin"), { ...edit, version: version + 1 }),
    ).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
