import { expect, it } from "vitest";
import type { Ctx } from "@/lib/core/context";
import { claimNumber } from "@/lib/number-series/claim-number";
import { getSeries } from "@/lib/number-series/get-series";
import { updateSeries } from "@/lib/number-series/update-series";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

const series = (ctx: Ctx) => getSeries(ctx, { kind: "customer" });

it("goes on counting under another prefix, and starts anew from another number", async () => {
  await rolledBack(async (ctx) => {
    await claimNumber(ctx, { kind: "customer", number: "1001" });
    const input = { kind: "customer", prefix: "K", nextNumber: "1002", width: "5" } as const;
    expect(await updateSeries(ctx, { ...input, version: 0 })).toEqual({ next: "K01002" });
    expect(await series(ctx)).toMatchObject({ prefix: "K", nextNumber: 1002, width: 5, version: 1 });
    await updateSeries(ctx, { ...input, version: 1, nextNumber: 500 });
    expect(await series(ctx)).toMatchObject({ nextNumber: 500, version: 2 });
    await claimNumber(ctx, { kind: "customer", number: "K00500" });
    expect(await series(ctx)).toMatchObject({ nextNumber: 501 });
  });
});

it("refuses an edit that began before somebody else's, and figures that no number has", async () => {
  await rolledBack(async (ctx) => {
    const input = { kind: "customer", prefix: "", nextNumber: 1, width: 1 } as const;
    await updateSeries(ctx, { ...input, version: 0 });
    await expect(updateSeries(ctx, { ...input, version: 0 })).rejects.toMatchObject({ code: "conflict" });
    await expect(updateSeries(ctx, { ...input, version: 1, width: 13 })).rejects.toMatchObject({
      details: { fields: { width: "out_of_range" } },
    });
  });
});
