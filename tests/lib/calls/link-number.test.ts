import { expect, it } from "vitest";
import { linkNumber } from "@/lib/calls/link-number";
import { listCalls } from "@/lib/calls/list-calls";
import { listUnknownNumbers } from "@/lib/calls/list-unknown-numbers";
import { undoBatch } from "@/lib/changes/undo-batch";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { sampleCalls } from "./sample-calls";

useDatabase();

it("lists numbers that are nobody's and links all calls of one, which can be undone", async () => {
  await rolledBack(async (ctx) => {
    const { customerId, hiddenId, call, bertil } = await sampleCalls(ctx);
    await call({ number: "070-174 06 05" });
    await call({ number: "+46 70 174 06 05" });
    await call({ number: "08-123 456 78", customerId });
    await call({ number: "070-174 06 99", customerId: hiddenId }, bertil);
    expect(await listUnknownNumbers(ctx, {})).toMatchObject([{ number: "+46701740605", count: 2 }]);
    await expect(linkNumber(ctx, { number: "+46701740605" })).rejects.toMatchObject({ code: "invalid" });
    await expect(linkNumber(ctx, { number: "+46701740605", customerId: hiddenId })).rejects.toMatchObject({
      code: "invalid",
    });
    const { batchId, value } = await inBatch(ctx, (inner) =>
      linkNumber(inner, { number: "+46701740605", customerId }),
    );
    expect(value?.count).toBe(2);
    expect(await listUnknownNumbers(ctx, {})).toEqual([]);
    expect((await listCalls(ctx, { customer: customerId })).rows).toHaveLength(3);
    await inBatch(ctx, (inner) => undoBatch(inner, { batchId }));
    expect(await listUnknownNumbers(ctx, {})).toHaveLength(1);
  });
});
