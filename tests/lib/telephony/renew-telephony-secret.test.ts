import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { readTelephonySecret } from "@/lib/telephony/read-telephony-secret";
import { renewTelephonySecret } from "@/lib/telephony/renew-telephony-secret";
import { saveTelephonyService } from "@/lib/telephony/save-telephony-service";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";

useDatabase();

it("gives a new secret, and the old one back when that is undone; Twilio's is not ours to make", async () => {
  await rolledBack(async (ctx) => {
    await saveTelephonyService(ctx, { provider: "3cx", enabled: "on" });
    const old = await readTelephonySecret(ctx, "3cx");
    const { batchId } = await inBatch(ctx, (inner) => renewTelephonySecret(inner, { provider: "3cx" }));
    expect(await readTelephonySecret(ctx, "3cx")).not.toBe(old);
    await inBatch(ctx, (inner) => undoBatch(inner, { batchId }));
    expect(await readTelephonySecret(ctx, "3cx")).toBe(old);
    await expect(renewTelephonySecret(ctx, { provider: "twilio" })).rejects.toMatchObject({
      code: "invalid",
    });
  });
});
