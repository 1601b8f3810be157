import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { changeCases } from "@/lib/cases/change-cases";
import { listCases } from "@/lib/cases/list-cases";
import { undoBatch } from "@/lib/changes/undo-batch";
import type { Ctx } from "@/lib/core/context";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";
import { sampleCases } from "./sample-cases";

useDatabase();

const bertil = idOf("employee", "nordbygg", "bertil");
const titles = async (ctx: Ctx, address: object) =>
  (await listCases(ctx, address)).rows.map((row) => row.title).sort();

it("changes the named ones, each once, and never a hidden one", async () => {
  await rolledBack(async (ctx) => {
    const { addCase } = await sampleCases(ctx);
    const a = await addCase({ title: "A" });
    const b = await addCase({ title: "B", ownerId: bertil });
    const hidden = await addCase({ title: "Hemligt", ownerId: bertil, ownerOnly: true });
    const change = { id: [a.id, b.id, hidden.id], change: "owner" as const, ownerId: bertil };
    expect(await changeCases(ctx, change)).toMatchObject({ count: 1, change: "owner" });
    expect(await titles(ctx, { owner: bertil })).toEqual(["A", "B"]);
    await changeCases(ctx, { id: hidden.id, change: "archive" });
    const { rows } = await ctx.tx.execute(
      sql`select archived_at, version from cases where id = ${hidden.id}`,
    );
    expect(rows).toEqual([{ archived_at: null, version: 1 }]);
  });
});

it("changes all that filters, conditions and search leave, as one batch that can be undone", async () => {
  await rolledBack(async (ctx) => {
    const { addCase } = await sampleCases(ctx);
    for (const title of ["Tak A", "Tak B", "Tak C", "Golv"])
      await addCase({ title, value: title === "Tak C" ? "5" : "500", ownerId: bertil });
    await addCase({ title: "Tak utan ägare", value: "500" });
    await addCase({ title: "Tak hemligt", value: "500", ownerId: bertil, ownerOnly: true });
    const list = `owner=${bertil}&where=value:from:100&q=tak`;
    const all = { all: "on", list };
    expect(await titles(ctx, { owner: bertil, where: "value:from:100", q: "tak" })).toEqual([
      "Tak A",
      "Tak B",
    ]);
    const { value, batchId } = await inBatch(ctx, (later) =>
      changeCases(later, { ...all, change: "archive" }),
    );
    expect(value?.count).toBe(2);
    expect(await titles(ctx, {})).toEqual(["Golv", "Tak C", "Tak utan ägare"]);
    expect(await titles(ctx, { state: "archived" })).toEqual(["Tak A", "Tak B"]);
    await inBatch(ctx, (later) => undoBatch(later, { batchId }));
    expect(await titles(ctx, {})).toHaveLength(5);
    await changeCases(ctx, { all: "on", list: "state=archived", change: "restore" });
    expect(await titles(ctx, { state: "archived" })).toEqual([]);
  });
});

it("refuses what can't be meant", async () => {
  await rolledBack(async (ctx) => {
    const { addCase } = await sampleCases(ctx);
    const { id } = await addCase();
    const refused = (input: Parameters<typeof changeCases>[1]) => expect(changeCases(ctx, input)).rejects;
    await refused({ change: "archive" }).toMatchObject({ code: "invalid", message: "nothing_chosen" });
    await refused({ id, change: "owner" }).toMatchObject({ details: { field: "ownerId" } });
    await refused({ id, change: "addCategory", categoryId: id }).toMatchObject({ code: "invalid" });
    await refused({ all: "on", list: "where=gone:is:x", change: "archive" }).toMatchObject({
      message: "list_changed",
    });
    expect((await listCases(ctx, {})).count).toBe(1);
  });
});
