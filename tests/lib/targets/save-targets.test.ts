import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import type { Ctx } from "@/lib/core/context";
import { listTargets } from "@/lib/targets/list-targets";
import { saveTargets } from "@/lib/targets/save-targets";
import { seenMonths } from "@/lib/targets/schema";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

const [bertil, kerstin] = [idOf("employee", "nordbygg", "bertil"), idOf("employee", "nordbygg", "kerstin")];
const months = (...given: string[]) => Array.from({ length: 12 }, (_, index) => given[index] ?? "");
const monthsOf = async (ctx: Ctx, id: string, year = 2026) =>
  (await listTargets(ctx, { year })).find(({ employeeId }) => employeeId === id)?.months;
const logged = async (ctx: Ctx) => {
  const { rows } = await ctx.tx.execute<{ n: number }>(
    sql`select count(*)::int as n from change_log where table_name = 'sales_targets'`,
  );
  return rows[0]?.n;
};

it("sets, changes and empties the cells of a grid, writes only those that differ, and can be undone", async () => {
  await rolledBack(async (ctx) => {
    await saveTargets(ctx, {
      year: "2026",
      rows: [
        { employeeId: bertil, months: months("100 000", "50000,50") },
        { employeeId: kerstin, months: months("", "", "7") },
      ],
    });
    expect(await monthsOf(ctx, bertil)).toEqual(["100000.00", "50000.50", ...Array(10).fill(null)]);
    expect((await monthsOf(ctx, kerstin))?.[2]).toBe("7.00");
    expect(await logged(ctx)).toBe(3);
    const { batchId } = await inBatch(ctx, (own) =>
      saveTargets(own, { year: 2026, rows: [{ employeeId: bertil, months: months("100000", "60000") }] }),
    );
    expect(await logged(ctx)).toBe(4);
    expect((await monthsOf(ctx, bertil))?.slice(0, 2)).toEqual(["100000.00", "60000.00"]);
    await inBatch(ctx, (own) => undoBatch(own, { batchId }));
    expect((await monthsOf(ctx, bertil))?.slice(0, 2)).toEqual(["100000.00", "50000.50"]);
    await saveTargets(ctx, { year: 2026, rows: [{ employeeId: bertil, months: months("", "1") }] });
    expect((await monthsOf(ctx, bertil))?.slice(0, 2)).toEqual([null, "1.00"]);
    expect((await monthsOf(ctx, bertil, 2027))?.[0]).toBeNull();
  });
});

it("tells which cell it can't read, and takes nobody else's people", async () => {
  await rolledBack(async (ctx) => {
    const save = (employeeId: string, ...given: string[]) =>
      saveTargets(ctx, { year: 2026, rows: [{ employeeId, months: months(...given) }] });
    await expect(save(bertil, "1", "many")).rejects.toMatchObject({
      details: { fields: { "rows.0.months.1": "number" } },
    });
    await expect(save(bertil, "-5")).rejects.toMatchObject({
      details: { fields: { "rows.0.months.0": "not_negative" } },
    });
    await expect(save(idOf("employee", "fjordkraft", "bertil"), "1")).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(saveTargets(actingAs(ctx, "kerstin"), { year: 2026, rows: [] })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

it("keeps what a colleague wrote meanwhile, and asks the second of two who changed one cell", async () => {
  await rolledBack(async (ctx) => {
    const save = (given: string[], seen: (string | null)[]) =>
      saveTargets(ctx, {
        year: 2026,
        rows: [{ employeeId: bertil, months: months(...given), seen: seenMonths(seen) }],
      });
    const empty = Array(12).fill(null);
    await save(["100"], empty);
    // Who opened the grid before that: one other cell, and then the same one.
    await save(["", "200"], empty);
    expect((await monthsOf(ctx, bertil))?.slice(0, 2)).toEqual(["100.00", "200.00"]);
    const second = await save(["150", "200", "9"], ["", "200", "", ...Array(9).fill(null)]).catch(
      (error) => error,
    );
    expect(second).toMatchObject({
      code: "conflict",
      message: "targets_changed",
      details: {
        fields: { "rows.0.months.0": "target_changed" },
        fieldValues: { "rows.0.months.0": { amount: 100 } },
        formValues: { "rows.0.seen": "100.00|200||||||||||" },
      },
    });
    await save(["150", "200", "9"], ["100.00", "200", ...Array(10).fill(null)]);
    expect((await monthsOf(ctx, bertil))?.slice(0, 3)).toEqual(["150.00", "200.00", "9.00"]);
  });
});
