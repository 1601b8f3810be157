import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cases } from "@/db/tenant/schema/cases";
import { closeCase } from "@/lib/cases/close-case";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { listCases } from "@/lib/cases/list-cases";
import { sumCases } from "@/lib/cases/sum-cases";
import { summariseCases } from "@/lib/cases/summarise-cases";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleCases } from "./sample-cases";

useDatabase();

const halfUp = 1; // big.js: the half away from zero, as PostgreSQL rounds numeric
const someCases = fc.array(
  fc.record({
    value: fc.option(
      fc
        .tuple(fc.oneof(fc.nat(200), fc.nat(999_999_999)), fc.nat(99))
        .map(([whole, cents]) => `${whole}.${String(cents).padStart(2, "0")}`),
    ),
    percent: fc.integer({ min: 0, max: 100 }),
    currency: fc.constantFrom("SEK", "NOK", "ISK"),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Each case is rounded by itself to its currency's unit, and the sum adds what was rounded. */
function weighted({ value, percent, currency }: { value: string | null; percent: number; currency: string }) {
  return new Big(value ?? 0)
    .times(percent)
    .div(100)
    .round(currency === "ISK" ? 0 : 2, halfUp);
}

describe("weighted values", () => {
  it("are rounded once per case and add up in list, footer and charts alike", async () => {
    await rolledBack(async (ctx) => {
      const { customerId } = await sampleCases(ctx);
      const [status] = await listCaseStatuses(ctx, {});
      await fc.assert(
        fc.asyncProperty(someCases, async (drawn) => {
          await ctx.tx.delete(cases);
          await ctx.tx.insert(cases).values(
            drawn.map(({ value, percent, currency }) => ({
              title: "T",
              customerId,
              statusId: status?.id ?? "",
              statusKind: "open" as const,
              pipelineId: status?.pipelineId ?? null,
              value,
              currency,
              probabilityPercent: percent,
            })),
          );
          const expected = ["SEK", "ISK", "NOK"].flatMap((currency) => {
            const of = drawn.filter((crmCase) => crmCase.currency === currency);
            const sum = (amounts: Big[]) => amounts.reduce((a, b) => a.plus(b), new Big(0));
            const value = sum(of.map((crmCase) => new Big(crmCase.value ?? 0)));
            const total = sum(of.map(weighted));
            return of.length ? [[currency, of.length, value.toFixed(2), total.toFixed(2)]] : [];
          });
          const figures = (sums: Awaited<ReturnType<typeof sumCases>>) =>
            sums.map(({ currency, count, value, weighted: total }) => [
              currency,
              count,
              new Big(value).toFixed(2),
              new Big(total).toFixed(2),
            ]);
          const { totals, open, months } = await summariseCases(ctx, {});
          expect(figures(await sumCases(ctx, {}))).toEqual(expected);
          expect(figures(totals)).toEqual(expected);
          expect(figures(open)).toEqual(expected);
          expect(figures(months)).toEqual(expected);
          const { rows } = await listCases(ctx, { dir: "asc" });
          expect(rows.map((row) => row.weighted)).toEqual(
            drawn.map((crmCase) => (crmCase.value === null ? null : weighted(crmCase).toFixed(2))),
          );
        }),
        { numRuns: 40 },
      );
    });
  });

  it("count all cases of a view, not of a page", async () => {
    await rolledBack(async (ctx) => {
      const { addCase } = await sampleCases(ctx);
      for (let i = 0; i < 55; i++) await addCase({ value: "0.10", probabilityPercent: 50 });
      expect(await sumCases(ctx, {})).toEqual([
        { currency: "SEK", count: 55, value: "5.50", weighted: "2.75" },
      ]);
    });
  });

  it("are the whole value of a won case and nothing of a lost one", async () => {
    await rolledBack(async (ctx) => {
      const { addCase, reasonId } = await sampleCases(ctx);
      const won = await addCase({ value: "10" });
      const lost = await addCase({ value: "20" });
      await closeCase(ctx, { caseId: won.id, outcome: "won" });
      await closeCase(ctx, { caseId: lost.id, outcome: "lost", reasonId: reasonId("Ingen budget") });
      expect(await sumCases(ctx, { state: "all" })).toMatchObject([{ value: "30.00", weighted: "10.00" }]);
      expect(await sumCases(ctx, {})).toEqual([]);
    });
  });
});
