import { expect, it } from "vitest";
import { countCalls } from "@/lib/calls/count-calls";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { sampleCalls } from "./sample-calls";

useDatabase();

it("counts what the reader may see, whoever they are", async () => {
  await rolledBack(async (ctx) => {
    const { hiddenId, customerId, call, bertil } = await sampleCalls(ctx);
    await call({ customerId });
    await call({ customerId: hiddenId }, bertil);
    expect(await countCalls(actingAs(ctx, "rut"), {})).toEqual({ count: 1, isMore: false });
    expect((await countCalls(bertil, { customer: hiddenId })).count).toBe(1);
  });
});
