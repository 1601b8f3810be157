import { expect, it } from "vitest";
import { customers } from "@/db/tenant/schema/customers";
import { undoBatch } from "@/lib/changes/undo-batch";
import type { Ctx } from "@/lib/core/context";
import type { DomainError } from "@/lib/core/errors";
import { claimNumber } from "@/lib/number-series/claim-number";
import { proposeNumber } from "@/lib/number-series/propose-number";
import { committed, rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";

useDatabase();

const next = async (ctx: Ctx) => (await proposeNumber(ctx, { kind: "customer" })).number;
async function save(ctx: Ctx, number: string) {
  await claimNumber(ctx, { kind: "customer", number });
  await ctx.tx.insert(customers).values({ name: `Kund ${number}`, number, country: "SE" });
}

it("moves on past the number it proposed, and not for one typed by hand", async () => {
  await rolledBack(async (ctx) => {
    await save(ctx, "1001");
    expect(await next(ctx)).toBe("1002");
    await save(ctx, "55512345");
    expect(await next(ctx)).toBe("1002");
  });
});

it("says at the field that a number is taken, and which is free", async () => {
  await rolledBack(async (ctx) => {
    await save(ctx, "1001");
    await expect(claimNumber(ctx, { kind: "customer", number: "1001" })).rejects.toMatchObject({
      code: "conflict",
      details: { fields: { number: "number_taken_next" }, fieldValues: { number: { next: "1002" } } },
    });
  });
});

it("never moves back when an old customer's making is undone", async () => {
  await rolledBack(async (ctx) => {
    const { batchId } = await inBatch(ctx, (inner) => save(inner, "1001"));
    await inBatch(ctx, (inner) => save(inner, "1002"));
    const { value } = await inBatch(ctx, (inner) => undoBatch(inner, { batchId }));
    expect(value).toBeDefined();
    expect(await next(ctx)).toBe("1003");
  });
});

it("gives one number to the first of two at once, and tells the second", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let claimed = () => {};
  const first = new Promise<void>((resolve) => {
    claimed = resolve;
  });
  const one = committed(async (ctx) => {
    await save(ctx, await next(ctx));
    claimed();
    await held;
  });
  await first;
  let asked = () => {};
  const second = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const other = committed(async (ctx) => {
    const proposed = await next(ctx);
    asked();
    expect(proposed).toBe("1001");
    await save(ctx, proposed);
  }).then(
    () => null,
    (error: DomainError) => error,
  );
  await second;
  // It waits for the first to end.
  expect(await Promise.race([other, new Promise((resolve) => setTimeout(() => resolve("waits"), 300))])).toBe(
    "waits",
  );
  release();
  await one;
  expect((await other)?.details.fieldValues).toEqual({ number: { next: "1002" } });
  await committed(async (ctx) => expect(await next(ctx)).toBe("1002"));
});
