import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { createCategory } from "@/lib/categories/create-category";
import { listBatches } from "@/lib/changes/list-batches";
import { undoBatch } from "@/lib/changes/undo-batch";
import { changeCustomers } from "@/lib/customers/change-customers";
import { listCustomers } from "@/lib/customers/list-customers";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { addCustomer, addHiddenCustomer, as, employee } from "./samples";

useDatabase();

it("changes the named ones, each once, and never a hidden one", async () => {
  await rolledBack(async (ctx) => {
    const a = await addCustomer(ctx, { name: "A" });
    const b = await addCustomer(ctx, { name: "B", ownerId: employee("kerstin") });
    const hidden = await addHiddenCustomer(ctx);
    const change = { id: [a, b, hidden], change: "owner" as const, ownerId: employee("kerstin") };
    expect(await changeCustomers(ctx, change)).toEqual({ count: 1, change: "owner" });
    const { rows } = await ctx.tx.execute(sql`select name, owner_id, version from customers order by name`);
    expect(rows).toMatchObject([
      { name: "A", owner_id: employee("kerstin"), version: 2 },
      { name: "B", owner_id: employee("kerstin"), version: 1 },
      { name: "Hemlig Affär AB", owner_id: employee("bertil"), version: 1 },
    ]);
  });
});

it("changes all that the list leaves, as one batch that can be undone", async () => {
  await rolledBack(async (ctx) => {
    for (const name of ["A", "B", "C"])
      await addCustomer(ctx, { name, city: name === "C" ? "Lund" : "Malmö" });
    await addHiddenCustomer(ctx);
    const category = await createCategory(ctx, { name: "Bygg" });
    const all = { all: "on", list: "where=city:is:malmö" };
    const counted = async (where: string) => (await listCustomers(ctx, { where })).count;
    const added = await inBatch(ctx, (later) =>
      changeCustomers(later, { ...all, change: "addCategory", categoryId: category.id }),
    );
    expect(added.value?.count).toBe(2);
    expect(await counted(`category:any:${category.id}`)).toBe(2);
    await inBatch(ctx, (later) => undoBatch(later, { batchId: added.batchId }));
    expect(await counted("category:filled")).toBe(0);

    const archived = await inBatch(ctx, (later) => changeCustomers(later, { ...all, change: "archive" }));
    expect(archived.value?.count).toBe(2);
    expect((await listCustomers(ctx, {})).rows.map((row) => row.name)).toEqual(["C"]);
    await changeCustomers(ctx, { all: "on", list: "archived=1&where=city:is:malmö", change: "restore" });
    expect((await listCustomers(ctx, {})).count).toBe(3);
  });
});

it("adds and removes tags, whatever their capitals, and keeps their order", async () => {
  await rolledBack(async (ctx) => {
    const a = await addCustomer(ctx, { name: "A" });
    const b = await addCustomer(ctx, { name: "B" });
    await ctx.tx.execute(sql`update customers set tags = array['x', 'VIP', 'y'] where id = ${a}`);
    const tags = async () => (await listCustomers(ctx, { columns: "name,tag" })).rows.map((row) => row.tag);
    expect((await changeCustomers(ctx, { id: [a, b], change: "addTag", tag: "vip" })).count).toBe(1);
    expect(await tags()).toEqual([["x", "VIP", "y"], ["vip"]]);
    expect((await changeCustomers(ctx, { id: [a, b], change: "removeTag", tag: "Vip" })).count).toBe(2);
    expect(await tags()).toEqual([["x", "y"], []]);
  });
});

it("refuses what can't be meant", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx);
    const refused = (input: Parameters<typeof changeCustomers>[1]) =>
      expect(changeCustomers(ctx, input)).rejects;
    await refused({ change: "archive" }).toMatchObject({ code: "invalid", message: "nothing_chosen" });
    await refused({ id, change: "owner" }).toMatchObject({ details: { field: "ownerId" } });
    await refused({ id, change: "owner", ownerId: id }).toMatchObject({ details: { field: "ownerId" } });
    await refused({ id, change: "addCategory", categoryId: id }).toMatchObject({
      details: { field: "categoryId" },
    });
    await refused({ id, change: "addTag" }).toMatchObject({ details: { field: "tag" } });
    await refused({ all: "on", list: "where=gone:is:x", change: "archive" }).toMatchObject({
      message: "list_changed",
    });
    expect((await listCustomers(as(ctx, "bertil"), {})).count).toBe(1);
  });
});

it("counts the customers that got a new tag, in the list of changes and when it is undone", async () => {
  await rolledBack(async (ctx) => {
    const id = [await addCustomer(ctx, { name: "A" }), await addCustomer(ctx, { name: "B" })];
    const { batchId } = await inBatch(ctx, (later) =>
      changeCustomers(later, { id, change: "addTag", tag: "Mässa" }),
    );
    expect((await listBatches(ctx, {})).find((row) => row.batchId === batchId)).toMatchObject({ rows: 2 });
    const undone = await inBatch(ctx, (later) => undoBatch(later, { batchId }));
    expect(undone.value).toMatchObject({ restored: 2, left: [] });
    expect((await listBatches(ctx, {}))[0]).toMatchObject({ rows: 2, table: "customers" });
  });
});
