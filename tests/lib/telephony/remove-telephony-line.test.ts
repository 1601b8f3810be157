import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { addTelephonyLine } from "@/lib/telephony/add-telephony-line";
import { listTelephony } from "@/lib/telephony/list-telephony";
import { removeTelephonyLine } from "@/lib/telephony/remove-telephony-line";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";

useDatabase();

it("takes a number away, which can be undone, and one that is no more is not found", async () => {
  await rolledBack(async (ctx) => {
    await addTelephonyLine(ctx, { employeeId: ctx.actor.employeeId, number: "201" });
    const id = (await listTelephony(ctx, {})).lines[0]?.id ?? "";
    const { batchId } = await inBatch(ctx, (inner) => removeTelephonyLine(inner, { id }));
    await expect(removeTelephonyLine(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
    await inBatch(ctx, (inner) => undoBatch(inner, { batchId }));
    expect((await listTelephony(ctx, {})).lines).toHaveLength(1);
  });
});
