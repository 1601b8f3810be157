import { expect, it } from "vitest";
import { getSeries } from "@/lib/number-series/get-series";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("is usable before anybody has set it", async () => {
  await rolledBack(async (ctx) => {
    expect(await getSeries(ctx, { kind: "customer" })).toEqual({
      prefix: "",
      startNumber: 1001,
      nextNumber: 1001,
      width: 4,
      version: 0,
    });
  });
});
