import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { createCategory } from "@/lib/categories/create-category";
import type { Ctx } from "@/lib/core/context";
import { listCustomers } from "@/lib/customers/list-customers";
import { addCase, addCustomer, as, employee, setUpCases } from "@/tests/lib/customers/samples";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { walkedCustomers } from "./walked-customers";

useDatabase();

const named = async (ctx: Ctx, where: string[], more: object = {}) =>
  (await listCustomers(ctx, { where, ...more })).rows.map((row) => row.name);

/** The same, asked row by row, as of very many. */
const walked = (ctx: Ctx, where: string) => walkedCustomers(ctx, { where: [where] });

async function addThree(ctx: Ctx) {
  const category = await createCategory(ctx, { name: "Bygg" });
  await addCustomer(ctx, { name: "A", city: "Malmö", ownerId: employee("anna"), categoryIds: [category.id] });
  await addCustomer(ctx, { name: "B", city: "malmö syd", number: "B-7" });
  await addCustomer(ctx, { name: "C", nickname: "Cecilia" });
  await ctx.tx.execute(sql`update customers set employee_count = 10, tags = array['vip', 'äldre'], is_supplier = true,
    created_at = '2026-03-31T22:30:00Z', country = 'NO', registry_status = 'bankrupt' where name = 'A'`);
  await ctx.tx.execute(sql`update customers set employee_count = 200, kind = 'person', created_at = '2026-04-01T22:30:00Z',
    do_not_market_source = 'own', do_not_market_since = '2026-01-01' where name = 'B'`);
  await ctx.tx.execute(sql`update customers set created_at = '2026-01-01' where name = 'C'`);
  return { category: category.id };
}

const cases: [string, string[]][] = [
  ["city:contains:MALMO", ["A", "B"]],
  ["city:is:malmo", ["A"]],
  ["city:begins:malm", ["A", "B"]],
  ["city:contains:%", []],
  ["city:empty", ["C"]],
  ["city:filled", ["A", "B"]],
  ["nickname:contains:cil", ["C"]],
  ["employees:is:10", ["A"]],
  ["employees:from:11", ["B"]],
  ["employees:to:10", ["A"]],
  ["employees:between:10..200", ["A", "B"]],
  ["employees:empty", ["C"]],
  ["created:is:2026-04-01", ["A"]],
  ["created:from:2026-04-02", ["B"]],
  ["created:to:2026-03-31", ["C"]],
  ["created:between:2026-04-01..2026-04-02", ["A", "B"]],
  ["owner:any:me", ["A"]],
  [`owner:any:${"{anna}"}`, ["A"]],
  ["owner:none:me", ["B", "C"]],
  ["owner:empty", ["B", "C"]],
  ["category:any:{category}", ["A"]],
  ["category:none:{category}", ["B", "C"]],
  ["category:filled", ["A"]],
  ["tag:any:vip,annat", ["A"]],
  ["tag:none:vip", ["B", "C"]],
  ["tag:empty", ["B", "C"]],
  ["type:any:supplier", ["A"]],
  ["type:any:supplier,person", ["A", "B"]],
  ["type:none:person", ["A", "C"]],
  ["country:any:NO", ["A"]],
  ["registryStatus:any:bankrupt,dissolved", ["A"]],
  ["registryStatus:empty", ["B", "C"]],
  ["doNotMarket:yes", ["B"]],
  ["doNotMarket:no", ["A", "C"]],
  ["step:empty", ["A", "B", "C"]],
];

it("tests fields of each kind as their words say", async () => {
  await rolledBack(async (ctx) => {
    const { category } = await addThree(ctx);
    for (const [text, names] of cases) {
      const where = text.replace("{category}", category).replace("{anna}", employee("anna"));
      expect(await named(ctx, [where]), where).toEqual(names);
      expect(await walked(ctx, where), where).toEqual(names);
    }
  });
});

it("joins by and, by or, and groups by the other word", async () => {
  await rolledBack(async (ctx) => {
    await addThree(ctx);
    const [malmo, big, nick] = ["city:contains:malmö", "employees:from:100", "nickname:filled"];
    expect(await named(ctx, [malmo, big])).toEqual(["B"]);
    expect(await named(ctx, [malmo, nick], { match: "any" })).toEqual(["A", "B", "C"]);
    expect(await named(ctx, [malmo], { group1: [big, nick] })).toEqual(["B"]);
    expect(await named(ctx, [nick], { match: "any", group1: [malmo, big] })).toEqual(["B", "C"]);
    expect(await named(ctx, [malmo], { group1: [big, nick], group2: ["owner:filled"] })).toEqual([]);
  });
});

it("counts a category's daughters as the category", async () => {
  await rolledBack(async (ctx) => {
    const mother = await createCategory(ctx, { name: "Bransch" });
    const daughter = await createCategory(ctx, { name: "Bygg" });
    await ctx.tx.execute(sql`update categories set parent_id = ${mother.id} where id = ${daughter.id}`);
    await addCustomer(ctx, { name: "A", categoryIds: [daughter.id] });
    expect(await named(ctx, [`category:any:${mother.id}`])).toEqual(["A"]);
    expect(await named(ctx, [`category:none:${mother.id}`])).toEqual([]);
  });
});

it("asks about open cases that the reader may know of, and no others", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const one = await addCustomer(ctx, { name: "A" });
    const two = await addCustomer(ctx, { name: "B" });
    await addCustomer(ctx, { name: "C" });
    await addCase(ctx, { customerId: one, value: "1000" });
    await addCase(ctx, { customerId: two, value: "1000" });
    const secret = await addCase(ctx, { customerId: two, value: "900000" });
    await ctx.tx.execute(
      sql`update cases set visibility = 'owner', owner_id = ${employee("bertil")} where id = ${secret}`,
    );
    for (const where of ["from:2", "empty", "filled", "to:1", "is:1"].map((test) => `openCases:${test}`))
      expect(await walked(ctx, where), where).toEqual(await named(ctx, [where]));
    expect(await walked(as(ctx, "bertil"), "weighted:from:10000")).toEqual(["B"]);
    expect(await named(ctx, ["openCases:from:2"])).toEqual([]);
    expect(await named(as(ctx, "bertil"), ["openCases:from:2"])).toEqual(["B"]);
    expect(await named(ctx, ["openCases:empty"])).toEqual(["C"]);
    expect(await named(ctx, ["openCases:filled"])).toEqual(["A", "B"]);
    expect(await named(ctx, ["openCases:to:1"])).toEqual(["A", "B", "C"]);
    expect(await named(ctx, ["openCases:is:1"])).toEqual(["A", "B"]);
    expect(await named(ctx, ["weighted:from:10000"])).toEqual([]);
    expect(await named(as(ctx, "bertil"), ["weighted:from:10000"])).toEqual(["B"]);
  });
});

it("lets no filter show or count what the reader can't see", async () => {
  await rolledBack(async (ctx) => {
    await addCustomer(ctx, {
      name: "Hemlig",
      city: "Lund",
      ownerId: employee("bertil"),
      visibility: "owner",
    });
    for (const where of [["city:is:lund"], ["city:empty", "city:filled"]]) {
      const found = await listCustomers(ctx, { where, match: "any" });
      expect(found).toMatchObject({ rows: [], count: 0, isMore: false });
    }
    expect((await listCustomers(as(ctx, "bertil"), { where: ["city:is:lund"] })).count).toBe(1);
  });
});
