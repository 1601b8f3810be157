import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import type { DomainError } from "@/lib/core/errors";
import { setParent } from "@/lib/groups/set-parent";
import { committed, rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { addCustomer, addHiddenCustomer, as } from "../customers/samples";
import { putUnder } from "./samples";

useDatabase();

const stored = async (ctx: Ctx, id: string) => {
  const [row] = await ctx.tx
    .select({ parentId: customers.parentId, share: customers.parentSharePercent })
    .from(customers)
    .where(eq(customers.id, id));
  return row;
};
const three = async (ctx: Ctx) => ({
  a: await addCustomer(ctx, { name: "A" }),
  b: await addCustomer(ctx, { name: "B" }),
  c: await addCustomer(ctx, { name: "C" }),
});

it("puts a company under another with its share, and takes it out again", async () => {
  await rolledBack(async (ctx) => {
    const { a, b } = await three(ctx);
    await putUnder(ctx, b, a, "66,67 %");
    expect(await stored(ctx, b)).toEqual({ parentId: a, share: "66.67" });
    await putUnder(ctx, b, null, "10");
    expect(await stored(ctx, b)).toEqual({ parentId: null, share: null });
    await expect(putUnder(ctx, b, a, "0")).rejects.toMatchObject({
      details: { fields: { sharePercent: "out_of_range" } },
    });
  });
});

it("closes no circle, of one, two or three", async () => {
  await rolledBack(async (ctx) => {
    const { a, b, c } = await three(ctx);
    await putUnder(ctx, b, a);
    await putUnder(ctx, c, b);
    for (const parent of [a, b, c])
      await expect(putUnder(ctx, a, parent)).rejects.toMatchObject({
        details: { fields: { parentId: "parent_is_below" } },
      });
  });
});

it("closes none through a company that the actor can't see, and doesn't tell of it", async () => {
  await rolledBack(async (ctx) => {
    const { a, c } = await three(ctx);
    const hidden = await addHiddenCustomer(ctx);
    const bertil = as(ctx, "bertil");
    await putUnder(bertil, hidden, a);
    await putUnder(bertil, c, hidden);
    await expect(putUnder(as(ctx, "kerstin"), a, c)).rejects.toMatchObject({
      details: { fields: { parentId: "parent_not_possible" } },
    });
  });
});

it("lets nobody choose, or take away, a parent that they can't see", async () => {
  await rolledBack(async (ctx) => {
    const { a } = await three(ctx);
    const hidden = await addHiddenCustomer(ctx);
    const kerstin = as(ctx, "kerstin");
    await expect(putUnder(kerstin, a, hidden)).rejects.toMatchObject({ details: { field: "parentId" } });
    await expect(putUnder(kerstin, hidden, a)).rejects.toMatchObject({ code: "not_found" });
    await putUnder(as(ctx, "bertil"), a, hidden, "40");
    await putUnder(kerstin, a, null);
    expect(await stored(ctx, a)).toEqual({ parentId: hidden, share: "40.00" });
  });
});

it("refuses an edit that began before somebody moved the company", async () => {
  await rolledBack(async (ctx) => {
    const { a, b, c } = await three(ctx);
    await inBatch(as(ctx, "kerstin"), (inner) => putUnder(inner, c, a));
    const { refused } = await inBatch(ctx, (inner) =>
      setParent(inner, { customerId: c, version: 1, parentId: b }),
    );
    expect(refused).toMatchObject({ code: "conflict", details: { formValues: { version: "2" } } });
  });
});

it("lets two people who edit at once close no circle", async () => {
  const { a, b } = await committed(three);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let moved = () => {};
  const first = new Promise<void>((resolve) => {
    moved = resolve;
  });
  const one = committed(async (ctx) => {
    await putUnder(ctx, a, b);
    moved();
    await held;
  });
  await first;
  const other = committed((ctx) => putUnder(ctx, b, a)).then(
    () => null,
    (error: DomainError) => error,
  );
  const waits = new Promise((resolve) => setTimeout(() => resolve("waits"), 300));
  expect(await Promise.race([other, waits])).toBe("waits");
  release();
  await one;
  expect((await other)?.details.fields).toEqual({ parentId: "parent_is_below" });
});
