import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { sumCases } from "@/lib/cases/sum-cases";
import type { Ctx } from "@/lib/core/context";
import { getGroup } from "@/lib/groups/get-group";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCase, addCustomer, addHiddenCustomer, as, setUpCases } from "../customers/samples";
import { putUnder } from "./samples";

useDatabase();

const names = async (ctx: Ctx, customerId: string) =>
  (await getGroup(ctx, { customerId })).members.map(({ name, depth }) => `${depth}${name}`).join(" ");

it("shows the same tree from each of its companies, with shares", async () => {
  await rolledBack(async (ctx) => {
    const a = await addCustomer(ctx, { name: "A" });
    const [z, b] = [await addCustomer(ctx, { name: "Z" }), await addCustomer(ctx, { name: "B" })];
    const under = await addCustomer(ctx, { name: "U" });
    await putUnder(ctx, z, a, "51");
    await putUnder(ctx, b, a);
    await putUnder(ctx, under, b, "100");
    for (const id of [a, b, z, under]) expect(await names(ctx, id)).toBe("0A 1B 2U 1Z");
    const { members } = await getGroup(ctx, { customerId: a });
    expect(members.map(({ sharePercent }) => sharePercent)).toEqual([null, null, "100.00", "51.00"]);
  });
});

it("sums what is open per currency, each company by itself and all together, as the pipeline does", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const [a, b] = [await addCustomer(ctx, { name: "A" }), await addCustomer(ctx, { name: "B" })];
    await putUnder(ctx, b, a);
    await addCase(ctx, { customerId: a, value: "1000.10" });
    await addCase(ctx, { customerId: b, value: "2000.20" });
    await addCase(ctx, { customerId: b, value: "500", currency: "NOK" });
    await addCase(ctx, { customerId: await addCustomer(ctx, { name: "Annan" }), value: "9" });
    const group = await getGroup(ctx, { customerId: b });
    expect(group.pipeline).toMatchObject([
      { currency: "SEK", count: 2, value: "3000.30" },
      { currency: "NOK", count: 1, value: "500.00" },
    ]);
    for (const member of group.members) {
      expect(member.pipeline).toEqual(await sumCases(ctx, { customer: member.id }));
    }
  });
});

it("neither shows nor counts what the actor can't see, nor what lies beyond it", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const top = await addCustomer(ctx, { name: "Topp" });
    const below = await addCustomer(ctx, { name: "Under" });
    const hidden = await addHiddenCustomer(ctx);
    const bertil = as(ctx, "bertil");
    await putUnder(bertil, hidden, top, "30");
    await putUnder(bertil, below, hidden, "20");
    await addCase(bertil, { customerId: hidden, value: "7777" });
    await addCase(bertil, { customerId: below, value: "5" });
    const kerstin = as(ctx, "kerstin");
    expect(await names(bertil, below)).toBe("0Topp 1Hemlig Affär AB 2Under");
    expect(await getGroup(kerstin, { customerId: top })).toMatchObject({
      members: [{ name: "Topp" }],
      pipeline: [],
    });
    expect(await getGroup(kerstin, { customerId: below })).toMatchObject({
      members: [{ name: "Under", parentId: null, depth: 0, sharePercent: null }],
      pipeline: [{ value: "5.00" }],
    });
    await expect(getGroup(kerstin, { customerId: hidden })).rejects.toMatchObject({ code: "not_found" });
  });
});

it("ends even where data from elsewhere go round in a circle", async () => {
  await rolledBack(async (ctx) => {
    const [a, b] = [await addCustomer(ctx, { name: "A" }), await addCustomer(ctx, { name: "B" })];
    await ctx.tx.execute(sql`update customers set parent_id = case id when ${a} then ${b}::uuid else ${a}::uuid end
      where id in (${a}, ${b})`);
    expect((await getGroup(ctx, { customerId: a })).members.length).toBeGreaterThan(0);
  });
});

it("reads a group of two thousand companies quickly", async () => {
  await rolledBack(async (ctx) => {
    const top = await addCustomer(ctx, { name: "Topp" });
    await ctx.tx.execute(sql`insert into customers (name, country, parent_id)
      select 'Dotter ' || n, 'SE', ${top} from generate_series(1, 2000) n`);
    const start = performance.now();
    expect((await getGroup(ctx, { customerId: top })).members.length).toBe(2001);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
