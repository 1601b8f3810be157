import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Ctx } from "@/lib/core/context";
import { customListFields } from "@/lib/custom/custom-list-fields";
import { listCustomers } from "@/lib/customers/list-customers";
import { addCustomer } from "@/tests/lib/customers/samples";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

async function fill(ctx: Ctx) {
  await ctx.tx.execute(sql`insert into custom_fields (entity, key, names, kind, options) values
    ('customer', 'note', '{"sv": "Not"}', 'text', '[]'),
    ('customer', 'machines', '{"sv": "Maskiner"}', 'number', '[]'),
    ('customer', 'signed', '{"sv": "Avtal"}', 'date', '[]'),
    ('customer', 'grade', '{"sv": "Grad"}', 'choice', '[{"key": "gold", "names": {"sv": "Guld"}}, {"key": "tin", "names": {"sv": "Tenn"}}]'),
    ('customer', 'vip', '{"sv": "VIP"}', 'flag', '[]')`);
  for (const name of ["A", "B", "C"]) await addCustomer(ctx, { name });
  await ctx.tx.execute(sql`update customers set custom =
    '{"note": "Ångpanna", "machines": "9", "signed": "2026-03-01", "grade": "tin", "vip": true}' where name = 'A'`);
  await ctx.tx.execute(sql`update customers set custom =
    '{"note": "ångbåt", "machines": "10", "grade": "gold"}' where name = 'B'`);
}

it("filters and sorts by the organisation's own fields as by the others", async () => {
  await rolledBack(async (ctx) => {
    await fill(ctx);
    const named = async (asked: Parameters<typeof listCustomers>[1]) =>
      (await listCustomers(ctx, asked)).rows.map((row) => row.name);
    const where = (text: string) => named({ where: `custom.${text}` });
    expect(await where("note:contains:ang")).toEqual(["A", "B"]);
    expect(await where("note:begins:ångb")).toEqual(["B"]);
    expect(await where("note:empty")).toEqual(["C"]);
    expect(await where("machines:from:10")).toEqual(["B"]);
    expect(await where("machines:between:1..9,5")).toEqual(["A"]);
    expect(await where("signed:to:2026-12-31")).toEqual(["A"]);
    expect(await where("grade:any:gold,tin")).toEqual(["A", "B"]);
    expect(await where("grade:none:gold")).toEqual(["A", "C"]);
    expect(await where("vip:yes")).toEqual(["A"]);
    expect(await where("vip:no")).toEqual(["B", "C"]);
    expect(await named({ sort: "custom.machines" })).toEqual(["A", "B", "C"]);
    expect(await named({ sort: "custom.machines", dir: "desc" })).toEqual(["B", "A", "C"]);
    expect(await named({ sort: "custom.grade" })).toEqual(["B", "A", "C"]);
    const { rows } = await listCustomers(ctx, { columns: "name,custom.note,custom.vip" });
    expect(rows[0]).toMatchObject({ "custom.note": "Ångpanna", "custom.vip": true });
    expect((await listCustomers(ctx, { where: "custom.grade:any:silver" })).resolved.left).toBe(1);
  });
});

it("leaves out archived fields, and edits in place only what one input holds", () => {
  const field = (kind: "text" | "money", more: object) => ({
    id: "x",
    entity: "customer" as const,
    key: "x",
    names: {},
    kind,
    options: [],
    hasPeriod: false,
    archivedAt: null,
    version: 1,
    ...more,
  });
  const fields = (kind: "text" | "money", more = {}) =>
    customListFields({ tenant: { collation: "sv" } } as Ctx, [field(kind, more)], undefined as never);
  expect(fields("text", { archivedAt: new Date() })).toEqual([]);
  expect(fields("text")[0]?.column?.edit).toBe("custom.x");
  expect(fields("text", { hasPeriod: true })[0]?.column?.edit).toBeUndefined();
  expect(fields("money")[0]?.column?.edit).toBeUndefined();
});
