import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { updateCase } from "@/lib/cases/update-case";
import { undoBatch } from "@/lib/changes/undo-batch";
import type { Ctx } from "@/lib/core/context";
import { lineAmount } from "@/lib/lines/rules";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { sampleCases } from "../lib/cases/sample-cases";

useDatabase();

const decimal = (units: number, scale: number) => {
  const digits = String(units).padStart(scale + 1, "0");
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
};
const line = fc.record({
  quantity: fc.integer({ min: 0, max: 2_000_000 }).map((units) => decimal(units, 3)),
  unitPrice: fc.option(
    fc.integer({ min: 0, max: 9_999_999 }).map((units) => decimal(units, 2)),
    { nil: "" },
  ),
  discountPercent: fc.integer({ min: 0, max: 10_000 }).map((units) => decimal(units, 2)),
});
const write = fc.record({
  lines: fc.array(line, { maxLength: 4 }),
  currency: fc.constantFrom("SEK", "ISK"),
  driven: fc.constantFrom("", "on"),
  undoes: fc.boolean(),
});

/** The stored value, once what waits for the transaction's end is done, and the plain sum of what the lines come to. */
async function read(ctx: Ctx, id: string) {
  await ctx.tx.execute(sql`set constraints all immediate`);
  await ctx.tx.execute(sql`set constraints all deferred`);
  const { rows } = await ctx.tx.execute<{
    value: string | null;
    weighted: string | null;
    driven: boolean;
    currency: string;
    version: number;
    lines: { quantity: string; price: string | null; discount: string }[];
  }>(sql`select value::text, weighted_value::text as weighted, value_from_lines as driven, currency, version,
      (select coalesce(jsonb_agg(jsonb_build_object('quantity', quantity::text, 'price', unit_price::text,
        'discount', discount_percent::text)), '[]') from case_lines where case_id = cases.id) as lines
    from cases where id = ${id}`);
  const [row] = rows;
  if (!row) throw new Error("the case is gone");
  const amounts = row.lines.flatMap(({ quantity, price, discount }) =>
    price === null
      ? []
      : Number(lineAmount({ quantity, unitPrice: price, discountPercent: discount }, row.currency)),
  );
  const cents = amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0);
  return { ...row, expected: amounts.length === 0 ? null : (cents / 100).toFixed(2) };
}

it("holds the lines' sum after every write and every undoing, where they drive the value", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 5 }), async (writes) => {
      await rolledBack(async (ctx) => {
        const { addCase } = await sampleCases(ctx);
        const { id } = await addCase({ value: "7" });
        const batches: string[] = [];
        for (const { lines, currency, driven, undoes } of writes) {
          const undone = undoes ? batches.shift() : undefined;
          if (undone) await inBatch(ctx, (own) => undoBatch(own, { batchId: undone }));
          else {
            const { version } = await read(ctx, id);
            const named = lines.map((one) => ({ ...one, description: "Rad" }));
            const done = await inBatch(ctx, (own) =>
              updateCase(own, { id, version, lines: named, currency, valueFromLines: driven }),
            );
            expect(done.refused).toBeNull();
            batches.push(done.batchId);
          }
          const { value, expected, driven: isDriven } = await read(ctx, id);
          if (isDriven) expect(value).toBe(expected);
        }
      });
    }),
    { numRuns: 12 },
  );
});

it("follows lines that are written past the verbs", async () => {
  await rolledBack(async (ctx) => {
    const { addCase } = await sampleCases(ctx);
    const { id } = await addCase({ valueFromLines: "on", lines: [{ description: "A", unitPrice: "10" }] });
    await ctx.tx.execute(
      sql`insert into case_lines (case_id, description, unit_price) values (${id}, 'B', 5.55)`,
    );
    expect(await read(ctx, id)).toMatchObject({ value: "15.55", weighted: "1.56" });
    await ctx.tx.execute(sql`update cases set value = 1 where id = ${id}`);
    expect((await read(ctx, id)).value).toBe("15.55");
    await ctx.tx.execute(sql`delete from case_lines where case_id = ${id}`);
    expect((await read(ctx, id)).value).toBeNull();
  });
});
