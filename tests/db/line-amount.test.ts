import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

type Line = { quantity: number; price: number; discount: number; currency: string };

const decimal = (units: number, scale: number) => {
  const digits = String(units).padStart(scale + 1, "0");
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
};

/** In whole numbers: thousandths × hundredths × hundredths of a percent, halves away from zero. */
function expected({ quantity, price, discount, currency }: Line): string {
  const exact = BigInt(quantity) * BigInt(price) * BigInt(10_000 - discount);
  if (currency === "ISK") return String((exact + 500_000_000n) / 1_000_000_000n);
  const digits = String((exact + 5_000_000n) / 10_000_000n).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const line = fc.record({
  quantity: fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 99_999_999_999_999 })),
  price: fc.oneof(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 99_999_999_999_999 })),
  discount: fc.integer({ min: 0, max: 10_000 }),
  currency: fc.constantFrom("SEK", "ISK"),
});

it("rounds a line once, to the unit of its currency", async () => {
  await rolledBack(async (ctx) => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 50 }), async (lines) => {
        const values = lines.map(
          ({ quantity, price, discount, currency }) =>
            sql`(${decimal(quantity, 3)}::numeric, ${decimal(price, 2)}::numeric, ${decimal(discount, 2)}::numeric, ${currency})`,
        );
        const { rows } = await ctx.tx.execute<{ amount: string }>(
          sql`select app.line_amount(q, p, d, c)::text as amount from (values ${sql.join(values, sql`, `)}) l (q, p, d, c)`,
        );
        expect(rows.map(({ amount }) => amount)).toEqual(lines.map(expected));
      }),
      { numRuns: 40 },
    );
  });
});

it("gives a line without a price no amount", async () => {
  await rolledBack(async (ctx) => {
    const { rows } = await ctx.tx.execute(sql`select app.line_amount(2, null, 0, 'SEK') as amount`);
    expect(rows).toEqual([{ amount: null }]);
  });
});
