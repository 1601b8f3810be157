import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, monthStart } from "@/lib/core/dates";
import { type CurrencyClosed, getClosedReport, type OutcomeSum } from "@/lib/reports/get-closed-report";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf, type Person } from "@/tests/support/people";
import { decimalOf, insertCases, isClosed, isSeenBy, type PlainCase, plainCases } from "./random-cases";

useDatabase();

it("adds up what each viewer may see, to the cent, over time, by reason and by owner", async () => {
  const days = fc.option(fc.integer({ min: -600, max: 60 }));
  const viewers = fc.constantFrom<Person>("anna", "bertil", "rut");
  await fc.assert(
    fc.asyncProperty(plainCases, viewers, days, days, async (plain, viewer, one, other) => {
      await rolledBack(
        async (ctx) => {
          const ids = await insertCases(ctx, plain);
          const [first, last] = one !== null && other !== null && one > other ? [other, one] : [one, other];
          const [from, to] = [first, last].map((offset) =>
            offset === null ? null : addDays(ctx.today, offset),
          );
          const report = await getClosedReport(ctx, { from: from ?? null, to: to ?? null });
          const seen = plain.filter(
            (crmCase) =>
              isClosed(crmCase) &&
              isSeenBy(crmCase, viewer) &&
              (first == null || crmCase.closed >= first) &&
              (last == null || crmCase.closed <= last),
          );
          expect(report.map(({ currency }) => currency).toSorted()).toEqual(
            [...new Set(seen.map(({ currency }) => currency))].toSorted(),
          );
          for (const section of report) {
            const own = seen.filter(({ currency }) => currency === section.currency);
            expect(section).toMatchObject(closedSum(own));
            expectPeriods(section, own, ctx.today);
            expectOwners(section, own);
            expectReasons(section, own, ids.reasons);
          }
        },
        { as: viewer },
      );
    }),
    { numRuns: 25 },
  );
}, 60_000);

function expectPeriods({ periods, step }: CurrencyClosed, own: PlainCase[], today: string): void {
  for (const { start, ...sum } of periods) {
    const inPeriod = own.filter(({ closed }) => {
      const day = addDays(today, closed);
      return step === "month" ? monthStart(day) === start : day.slice(0, 4) === start.slice(0, 4);
    });
    expect(sum).toEqual(closedSum(inPeriod));
  }
  expect(periods.reduce((sum, { won, lost }) => sum + won.count + lost.count, 0)).toBe(own.length);
}

function expectOwners({ owners }: CurrencyClosed, own: PlainCase[]): void {
  for (const { ownerId, won, lost } of owners) {
    const theirs = own.filter(
      ({ owner }) => (owner ? idOf("employee", "nordbygg", owner) : null) === ownerId,
    );
    expect({ won, lost }).toEqual(closedSum(theirs));
  }
  expect(owners.reduce((sum, { won, lost }) => sum + won.count + lost.count, 0)).toBe(own.length);
}

function expectReasons({ reasons }: CurrencyClosed, own: PlainCase[], ids: string[]): void {
  for (const { reasonId, outcome, count, value } of reasons) {
    const theirs = own.filter(
      ({ kind, reason }) =>
        kind === outcome && (kind === "lost" && reason !== null ? ids[reason] : null) === reasonId,
    );
    expect({ count, value }).toEqual(outcomeSum(theirs));
  }
  expect(reasons.reduce((sum, { count }) => sum + count, 0)).toBe(own.length);
}

const closedSum = (plain: PlainCase[]) => ({
  won: outcomeSum(plain.filter(({ kind }) => kind === "won")),
  lost: outcomeSum(plain.filter(({ kind }) => kind === "lost")),
});

function outcomeSum(plain: PlainCase[]): OutcomeSum {
  const values = plain.flatMap(({ cents }) => (cents === null ? [] : [BigInt(cents)]));
  const sum = values.reduce((total, cents) => total + cents, 0n);
  return { count: plain.length, value: values.length > 0 ? decimalOf(sum) : null };
}
