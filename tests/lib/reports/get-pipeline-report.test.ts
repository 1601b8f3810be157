import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "@/lib/core/dates";
import { getPipelineReport, type PipelineSum } from "@/lib/reports/get-pipeline-report";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf, type Person } from "@/tests/support/people";
import { decimalOf, insertCases, isSeenBy, type PlainCase, plainCases, weightedCents } from "./random-cases";

useDatabase();

const base: PlainCase = {
  kind: "open",
  status: 0,
  reason: null,
  cents: 100_000,
  currency: "SEK",
  percent: 50,
  owner: "bertil",
  ownerOnly: false,
  customer: "shared",
  archived: false,
  followUp: null,
  expected: null,
  closed: 0,
};

it("adds up what each viewer may see, to the cent, by currency, status and month", async () => {
  await fc.assert(
    fc.asyncProperty(plainCases, fc.constantFrom<Person>("anna", "bertil", "rut"), async (plain, viewer) => {
      await rolledBack(
        async (ctx) => {
          const ids = await insertCases(ctx, plain);
          const report = await getPipelineReport(ctx, {});
          const seen = plain.filter((crmCase) => crmCase.kind === "open" && isSeenBy(crmCase, viewer));
          expect(report.map(({ currency }) => currency).toSorted()).toEqual(
            [...new Set(seen.map(({ currency }) => currency))].toSorted(),
          );
          for (const { currency, statuses, months, ...total } of report) {
            const own = seen.filter((crmCase) => crmCase.currency === currency);
            expect(total).toEqual(sumOf(own));
            for (const [place, statusId] of ids.statuses.entries()) {
              const found = statuses.find((status) => status.statusId === statusId);
              const expected = own.filter(({ status }) => status === place);
              if (expected.length === 0) expect(found).toBeUndefined();
              else expect(found).toMatchObject(sumOf(expected));
            }
            const monthOf = ({ expected }: PlainCase) =>
              expected === null ? null : addDays(ctx.today, expected).slice(0, 7);
            for (const { month, ...sum } of months) {
              expect(sum).toEqual(sumOf(own.filter((crmCase) => monthOf(crmCase) === month)));
            }
            expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(own.length);
          }
        },
        { as: viewer },
      );
    }),
    { numRuns: 25 },
  );
}, 60_000);

it("counts one owner's cases, or nobody's", async () => {
  await rolledBack(async (ctx) => {
    await insertCases(ctx, [base, { ...base, owner: "kerstin" }, { ...base, owner: null, cents: 1 }]);
    const whole = await getPipelineReport(ctx, {});
    expect(whole[0]).toMatchObject({ count: 3, value: "2000.01", weighted: "1000.01" });
    const [bertils] = await getPipelineReport(ctx, { owner: idOf("employee", "nordbygg", "bertil") });
    expect(bertils).toMatchObject({ count: 1, value: "1000.00", weighted: "500.00" });
    const [nobodys] = await getPipelineReport(ctx, { owner: "none" });
    expect(nobodys).toMatchObject({ count: 1, value: "0.01", weighted: "0.01" });
  });
});

function sumOf(plain: PlainCase[]): PipelineSum {
  const valued = plain.filter(({ cents }) => cents !== null);
  const add = (cents: bigint[]) =>
    valued.length > 0 ? decimalOf(cents.reduce((sum, more) => sum + more, 0n)) : null;
  return {
    count: plain.length,
    withValue: valued.length,
    value: add(valued.map(({ cents }) => BigInt(cents ?? 0))),
    weighted: add(valued.map(weightedCents)),
  };
}
