import { expect, it } from "vitest";
import { startScan } from "@/lib/duplicates/start-scan";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";

useDatabase();

it("starts one search at a time; what it finds: see list-pairs", async () => {
  await rolledBack(async (ctx) => {
    expect((await inBatch(ctx, (own) => startScan(own, {}))).value).toEqual({ started: true });
    expect((await inBatch(ctx, (own) => startScan(own, {}))).value).toEqual({ started: false });
  });
});
