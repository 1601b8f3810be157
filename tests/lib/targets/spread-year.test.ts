import Big from "big.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { listTargets } from "@/lib/targets/list-targets";
import { spreadYear } from "@/lib/targets/spread-year";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";

useDatabase();

const employeeId = idOf("employee", "nordbygg", "bertil");

it("spreads a year's amount evenly in whole units, and to its last cent", async () => {
  await rolledBack(async (ctx) => {
    const spread = async (amount: string) => {
      await spreadYear(ctx, { year: 2026, employeeId, amount });
      const rows = await listTargets(ctx, { year: 2026 });
      return rows.find((row) => row.employeeId === employeeId)?.months ?? [];
    };
    expect(await spread("1 200 000")).toEqual(Array(12).fill("100000.00"));
    expect(await spread("1000000,75")).toEqual([
      ...Array(4).fill("83334.00"),
      ...Array(7).fill("83333.00"),
      "83333.75",
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat(999_999_999), async (cents) => {
        const amount = new Big(cents).div(100).toFixed(2);
        const months = await spread(amount);
        expect(months.reduce((sum, month) => sum.plus(month ?? 0), new Big(0)).toFixed(2)).toBe(amount);
        const whole = months.slice(0, 11).map(Number);
        expect(Math.max(...whole) - Math.min(...whole)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 10 },
    );
    await expect(spread("")).rejects.toMatchObject({ details: { fields: { amount: "required" } } });
  });
});
