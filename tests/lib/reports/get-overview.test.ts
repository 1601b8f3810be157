import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, monthStart, quarterStart } from "@/lib/core/dates";
import { getOverview } from "@/lib/reports/get-overview";
import type { MoneySum } from "@/lib/reports/get-overview-figures";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf, type Person } from "@/tests/support/people";
import { decimalOf, insertCases, isSeenBy, type PlainCase, plainCases, weightedCents } from "./random-cases";

useDatabase();

it("shows the sums of exactly the cases that each viewer may see", async () => {
  const viewers = fc.constantFrom<Person>("anna", "bertil", "rut");
  await fc.assert(
    fc.asyncProperty(plainCases, viewers, fc.constantFrom("mine", "all"), async (plain, viewer, scope) => {
      await rolledBack(
        async (ctx) => {
          await insertCases(ctx, plain);
          const overview = await getOverview(ctx, { scope });
          const { today } = ctx;
          const seen = plain.filter((crmCase) => isSeenBy(crmCase, viewer));
          const open = seen.filter(
            ({ kind, owner }) => kind === "open" && (scope === "all" || owner === viewer),
          );
          const expects = (start: (date: string) => string) =>
            open.filter(
              ({ expected }) => expected !== null && start(addDays(today, expected)) === start(today),
            );
          const unplanned = open.filter(({ followUp }) => followUp === null || followUp < 0);
          expect(overview.forgotten).toBe(unplanned.length);
          const due = seen.filter(
            ({ kind, owner, followUp }) =>
              kind === "stalled" && (scope === "all" || owner === viewer) && (followUp ?? 0) <= 0,
          );
          expect(overview.due).toBe(due.length);
          expect(byCurrency(overview.month)).toEqual(sums(expects(monthStart), weightedCents));
          expect(byCurrency(overview.quarter)).toEqual(sums(expects(quarterStart), weightedCents));
          expect(overview.overdue).toBe(
            open.filter(({ followUp }) => followUp !== null && followUp < 0).length,
          );
          const won = seen.filter(({ kind }) => kind === "won");
          const closedIn = (length: number) =>
            won.filter(({ closed }) => addDays(today, closed).slice(0, length) === today.slice(0, length));
          expect(byCurrency(overview.sold)).toEqual(sums(closedIn(7), valueCents));
          for (const { ownerId, name, ...sum } of overview.sellers) {
            const theirs = closedIn(4).filter(
              ({ owner }) => (owner ? idOf("employee", "nordbygg", owner) : null) === ownerId,
            );
            expect(sums(theirs, valueCents)).toContainEqual(sum);
            expect(name === null).toBe(ownerId === null);
          }
          expect(overview.sellers.reduce((total, { count }) => total + count, 0)).toBe(closedIn(4).length);
          expect(overview.customers.map(({ name }) => name)).toEqual(
            viewer === "bertil" ? ["Hidden", "Other", "Shared"] : ["Other", "Shared"],
          );
        },
        { as: viewer },
      );
    }),
    { numRuns: 25 },
  );
});

const valueCents = ({ cents }: PlainCase) => BigInt(cents ?? 0);
type Sum = Omit<MoneySum, "home">;
const byCurrency = (rows: MoneySum[]): Sum[] =>
  rows.map(({ home: _, ...sum }) => sum).toSorted((a, b) => a.currency.localeCompare(b.currency));

function sums(plain: PlainCase[], centsOf: (crmCase: PlainCase) => bigint): Sum[] {
  const currencies = [...new Set(plain.map(({ currency }) => currency))].toSorted();
  return currencies.map((currency) => {
    const own = plain.filter((crmCase) => crmCase.currency === currency);
    const valued = own.filter(({ cents }) => cents !== null);
    const sum = valued.reduce((total, crmCase) => total + centsOf(crmCase), 0n);
    return { currency, count: own.length, value: valued.length > 0 ? decimalOf(sum) : null };
  });
}
