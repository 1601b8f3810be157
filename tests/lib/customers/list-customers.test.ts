import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { createCategory } from "@/lib/categories/create-category";
import type { Ctx } from "@/lib/core/context";
import { listCustomers } from "@/lib/customers/list-customers";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCase, addCustomer, addHiddenCustomer, as, employee, setUpCases } from "./samples";

useDatabase();

type Filter = Parameters<typeof listCustomers>[1];
const namesOf = async (ctx: Ctx, filter: Filter) =>
  (await listCustomers(ctx, filter)).rows.map((row) => row.name);

/** Many customers with gaps in every column that may have some, and equal values that only the id tells apart. */
const addMany = (ctx: Ctx, count: number) =>
  ctx.tx.execute(sql`
    insert into customers (name, country, number, city, owner_id, updated_at)
    select 'Kund ' || (g % 40), 'SE', case when g % 3 = 0 then null else g::text end,
           case when g % 4 = 0 then null else (array['Åre', 'Malmö', 'Älmhult', 'Östersund'])[1 + g % 4] end,
           case when g % 5 = 0 then null else (array[${employee("anna")}::uuid, ${employee("bertil")}::uuid])[1 + g % 2] end,
           now() - (g / 7) * interval '1 second'
      from generate_series(1, ${count}) g`);

const customerSorts = [
  "name",
  "number",
  "city",
  "owner",
  "updated",
  "created",
  "email",
  "openCases",
] as const;
const ways = customerSorts.flatMap((sort) =>
  (["asc", "desc"] as const).flatMap((dir) => [
    { sort, dir, q: "" },
    { sort, dir, q: "kund" },
  ]),
);

it.each(ways)(
  "shows each customer once when paged forwards, and the same pages backwards: $sort $dir $q",
  async ({ sort, dir, q }) => {
    await rolledBack(async (ctx) => {
      await addMany(ctx, 130);
      const pages = [await listCustomers(ctx, { q, sort, dir })];
      for (let page = pages[0]; page?.next; page = pages.at(-1)) {
        pages.push(await listCustomers(ctx, { q, sort, dir, cursor: page.next }));
      }
      const ids = pages.map((page) => page.rows.map((row) => row.id));
      expect(ids.map((page) => page.length)).toEqual([50, 50, 30]);
      expect(new Set(ids.flat()).size).toBe(130);
      const second = await listCustomers(ctx, { q, sort, dir, cursor: pages[2]?.previous ?? "" });
      expect(second.rows.map((row) => row.id)).toEqual(ids[1]);
      const first = await listCustomers(ctx, { q, sort, dir, cursor: second.previous ?? "" });
      expect(first.rows.map((row) => row.id)).toEqual(ids[0]);
      expect(first.previous).toBeNull();
      expect(pages.map((page) => page.count)).toEqual([130, 130, 130]);

      const values = pages.flatMap((page) => page.rows.map((row) => row[sort]));
      const gap = values.indexOf(null);
      if (gap >= 0) expect(values.slice(gap).every((value) => value === null)).toBe(true);
    });
  },
);

it("sorts by the organisation's alphabet", async () => {
  await rolledBack(async (ctx) => {
    for (const name of ["Öberg", "Ål", "Zorn", "Ärla", "anka"]) await addCustomer(ctx, { name });
    expect(await namesOf(ctx, {})).toEqual(["anka", "Zorn", "Ål", "Ärla", "Öberg"]);
    expect(await namesOf(ctx, { dir: "desc" })).toEqual(["Öberg", "Ärla", "Ål", "Zorn", "anka"]);
  });
});

it.each([
  ["any part of the name", "kerlu"],
  ["letters without their marks", "akerlund soner"],
  ["words in any order", "söner åker"],
  ["the nickname", "takgubbarna"],
  ["the number", "10042"],
  ["the organisation number as it is written", "556016-0680"],
  ["the organisation number without its hyphen", "5560160680"],
  ["the organisation number with spaces", "55 60 16 06 80"],
  ["a part of the organisation number", "160680"],
  ["the telephone number in another spacing", "040123456"],
  ["the telephone number from abroad", "+46 40 12 34 56"],
  ["the e-mail", "info@aker"],
  ["the city", "malmo"],
  ["two letters where a word begins", "sö"],
  ["two letters beside a word", "åkerlund ab"],
])("finds a customer by %s", async (_, q) => {
  await rolledBack(async (ctx) => {
    await addCustomer(ctx, {
      nickname: "Takgubbarna",
      number: "10042",
      orgNumber: "556016-0680",
      phone: "040-12 34 56",
      email: "info@akerlund.se",
      city: "Malmö",
    });
    await addCustomer(ctx, { name: "Fjordkraft", number: "99", city: "Bergen" });
    expect(await namesOf(ctx, { q })).toEqual(["Åkerlund & Söner AB"]);
  });
});

it("takes wildcards of the database for what they are", async () => {
  await rolledBack(async (ctx) => {
    await addCustomer(ctx, { name: "Rabatt 100% AB" });
    await addCustomer(ctx, { name: "Rabatt 1000 AB" });
    expect(await namesOf(ctx, { q: "r%batt" })).toEqual([]);
    expect(await namesOf(ctx, { where: "name:contains:100%" })).toEqual(["Rabatt 100% AB"]);
    expect(await namesOf(ctx, { q: "r_batt" })).toEqual([]);
  });
});

it("filters by owner, by none, and by any of several categories", async () => {
  await rolledBack(async (ctx) => {
    const [bygg, vip, el] = [
      await createCategory(ctx, { name: "Bygg" }),
      await createCategory(ctx, { name: "VIP" }),
      await createCategory(ctx, { name: "El" }),
    ];
    await addCustomer(ctx, { name: "A", ownerId: employee("anna"), categoryIds: [bygg.id, vip.id] });
    await addCustomer(ctx, { name: "B", ownerId: employee("bertil"), categoryIds: [vip.id] });
    await addCustomer(ctx, { name: "C", categoryIds: [el.id] });
    expect(await namesOf(ctx, { owner: employee("bertil") })).toEqual(["B"]);
    expect(await namesOf(ctx, { owner: "none" })).toEqual(["C"]);
    expect(await namesOf(ctx, { category: [bygg.id, el.id] })).toEqual(["A", "C"]);
    expect(await namesOf(ctx, { category: vip.id, q: "b" })).toEqual(["A", "B"]);
  });
});

it("sums the open cases of each customer per currency", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const id = await addCustomer(ctx);
    await addCase(ctx, { customerId: id, value: "1000.10" });
    await addCase(ctx, { customerId: id, value: "2000" });
    await addCase(ctx, { customerId: id, value: "500", currency: "EUR" });
    const [row] = (await listCustomers(ctx, {})).rows;
    const { rows } = await ctx.tx.execute(
      sql`select currency, sum(weighted_value)::text as amount from cases group by 1 order by 1`,
    );
    expect(row).toMatchObject({ openCases: 3, weighted: rows });
    expect(rows).toHaveLength(2);
  });
});

it("counts and sums no case that the reader can't see", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const id = await addCustomer(ctx);
    const secret = await addCase(ctx, { customerId: id, value: "1000" });
    await ctx.tx.execute(
      sql`update cases set visibility = 'owner', owner_id = ${employee("bertil")} where id = ${secret}`,
    );
    const rowFor = async (person: "kerstin" | "bertil") => (await listCustomers(as(ctx, person), {})).rows[0];
    expect(await rowFor("kerstin")).toMatchObject({ openCases: 0, weighted: [] });
    expect(await rowFor("bertil")).toMatchObject({ openCases: 1, weighted: [{ currency: "SEK" }] });
  });
});

it("shows nobody another's owner-only customer, nor counts it or its cases", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const hidden = await addHiddenCustomer(ctx);
    await addCase(as(ctx, "bertil"), { customerId: hidden, value: "100" });
    await addCustomer(ctx, { name: "Öppen" });
    for (const person of ["kerstin", "anna", "rut"] as const) {
      const reader = as(ctx, person);
      const all = await listCustomers(reader, {});
      expect(all, person).toMatchObject({ count: 1, rows: [{ name: "Öppen" }] });
      for (const filter of [{ q: "hemlig" }, { owner: employee("bertil") }, { sort: "owner" as const }]) {
        expect(await namesOf(reader, filter)).not.toContain("Hemlig Affär AB");
      }
      expect((await listCustomers(reader, { q: "hemlig" })).count).toBe(0);
    }
    expect(await namesOf(as(ctx, "bertil"), { q: "hemlig" })).toEqual(["Hemlig Affär AB"]);
  });
});

it("makes no more queries for fifty rows than for five", async () => {
  await rolledBack(async (ctx) => {
    let queries = 0;
    const counted: Ctx = { ...ctx, tx: countingCalls(ctx.tx, () => queries++) };
    await addMany(ctx, 55);
    await listCustomers(counted, {}); // writes the statements that are prepared
    queries = 0;
    expect((await listCustomers(counted, { q: "kund 39" })).rows.length).toBeLessThan(5);
    const few = queries;
    queries = 0;
    expect((await listCustomers(counted, { q: "kund" })).rows).toHaveLength(50);
    expect(few).toBeGreaterThan(1);
    expect(queries).toBe(few);
  });
});

function countingCalls<T extends object>(tx: T, onCall: () => void): T {
  return new Proxy(tx, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      return (...args: unknown[]) => {
        if (name === "select" || name === "execute") onCall();
        return value.apply(target, args);
      };
    },
  });
}

it("refuses a cursor that it did not write", async () => {
  await rolledBack(async (ctx) => {
    await expect(listCustomers(ctx, { cursor: "x" })).rejects.toMatchObject({ code: "not_found" });
  });
});
