import Big from "big.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, monthEnd, monthStart } from "@/lib/core/dates";
import { readClosedTotals } from "@/lib/reports/closed-home";
import { type ClosedRow, readClosedRows } from "@/lib/reports/closed-rows";
import { type ClosedSum, getClosedReport, type OutcomeSum } from "@/lib/reports/get-closed-report";
import { periodStart, steps } from "@/lib/reports/interval";
import { foldSome } from "@/lib/reports/jobs";
import { closedDimensions } from "@/lib/reports/schema";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf, type Person } from "@/tests/support/people";
import { converted, keysOf, rateOn, valuesOf } from "./plain-sums";
import { closedCase, insertCases, isClosed, isSeenBy, type PlainCase, plainCases, won } from "./random-cases";

useDatabase();

const asked = fc.record({
  owner: fc.constantFrom<Person | "none" | undefined>(undefined, undefined, undefined, "bertil", "none"),
  pipeline: fc.constantFrom<0 | 1 | undefined>(undefined, undefined, 0, 1),
  customer: fc.constantFrom<"shared" | undefined>(undefined, undefined, undefined, "shared"),
  days: fc.option(fc.tuple(fc.integer({ min: -600, max: 0 }), fc.nat(400))),
  whole: fc.constantFrom("days", "months", "year"),
  step: fc.constantFrom(...steps),
});

it("adds up what each viewer may see, to the cent, whatever it is split by", async () => {
  const viewers = fc.constantFrom<Person>("anna", "bertil", "rut");
  await fc.assert(
    fc.asyncProperty(plainCases, viewers, asked, async (plain, viewer, wanted) => {
      await rolledBack(
        async (ctx) => {
          // Some are made into what is kept, the others wait: no figure may tell them apart.
          const ids = await insertCases(ctx, plain.slice(0, plain.length / 2));
          while (await foldSome(ctx.tx)) {}
          await insertCases(ctx, plain.slice(plain.length / 2), ids);
          const { today } = ctx;
          const [from, to] = daysOf(wanted, today);
          const { owner, pipeline, customer } = wanted;
          const filter = {
            owner: owner && owner !== "none" ? idOf("employee", "nordbygg", owner) : owner,
            pipeline: pipeline === undefined ? undefined : ids.pipelines[pipeline],
            customer: customer && ids.customers[customer],
            from,
            to,
          };
          const seen = plain.filter(
            (crmCase) =>
              isClosed(crmCase) &&
              isSeenBy(crmCase, viewer) &&
              (owner === undefined || crmCase.owner === (owner === "none" ? null : owner)) &&
              (pipeline === undefined || (crmCase.pipeline ?? 0) === pipeline) &&
              (customer === undefined || crmCase.customer === customer) &&
              (from === null || addDays(today, crmCase.closed) >= from) &&
              (to === null || addDays(today, crmCase.closed) <= to),
          );
          for (const by of closedDimensions) {
            const report = await getClosedReport(ctx, { ...filter, by, step: wanted.step });
            expect(report.sections.map(({ currency }) => currency).toSorted()).toEqual(
              [...new Set(seen.map(({ currency }) => currency))].toSorted(),
            );
            for (const { currency, parts, partCount, ...sum } of report.sections) {
              const own = seen.filter((crmCase) => crmCase.currency === currency);
              expect(sum).toEqual(closedSum(own));
              const keys = (crmCase: PlainCase) =>
                by === "time"
                  ? [periodStart(addDays(today, crmCase.closed), report.step)]
                  : keysOf(by, crmCase, ids, today);
              expect(new Map(parts.map(({ key, won, lost }) => [key, { won, lost }]))).toEqual(
                partsOf(own, keys),
              );
              expect(partCount).toBe(parts.length);
            }
            expect(report.home).toEqual(homeOf(seen));
          }
        },
        { as: viewer },
      );
    }),
    { numRuns: 20 },
  );
});

it("ranks the customers of any days by their repeats as it does case by case", async () => {
  const some = fc.array(closedCase, { minLength: 30, maxLength: 40 });
  const days = fc.array(fc.tuple(fc.integer({ min: -30, max: 0 }), fc.nat(20)), {
    minLength: 6,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(
      some,
      days,
      fc.constantFrom<Person>("anna", "bertil"),
      async (plain, intervals, viewer) => {
        await rolledBack(
          async (ctx) => {
            const ids = await insertCases(ctx, plain.slice(0, 25));
            while (await foldSome(ctx.tx)) {}
            await insertCases(ctx, plain.slice(25), ids);
            const compare = async () => {
              for (const [start, length] of intervals) {
                const from = addDays(ctx.today, start);
                const question = { by: "customer", step: "year", page: 1, whole: false } as const;
                const asked = { ...question, from, to: addDays(from, length) };
                const known = await readClosedTotals(ctx, asked);
                expect(sorted(await readClosedRows(ctx, asked, known, 0))).toEqual(
                  sorted(await readClosedRows(ctx, asked, null)),
                );
              }
            };
            await compare();
            while (await foldSome(ctx.tx)) {}
            await compare();
          },
          { as: viewer },
        );
      },
    ),
    { numRuns: 4, endOnFailure: true },
  );
});

it("shows the greatest first, a page at a time, and finds a customer by a part of its name", async () => {
  await rolledBack(async (ctx) => {
    const ids = await insertCases(ctx, [
      won,
      { ...won, customer: "other", cents: 300_000 },
      { ...won, customer: null, cents: null },
      { ...won, customer: "other", kind: "lost", percent: 0, reason: 0 },
    ]);
    const names = async (more: { q?: string; page?: number }) => {
      const { sections } = await getClosedReport(ctx, { by: "customer", ...more });
      return sections[0]?.parts.map(({ name }) => name);
    };
    expect(await names({})).toEqual(["Other", "Shared", undefined]);
    expect(await names({ page: 2 })).toEqual([]);
    expect(await names({ q: "HAR" })).toEqual(["Shared"]);
    expect(await names({ q: "%" })).toEqual([]);
    const { customer, sections } = await getClosedReport(ctx, { customer: ids.customers.other });
    expect(customer?.name).toBe("Other");
    expect(sections[0]).toMatchObject({ won: { count: 1, value: "3000.00" }, lost: { count: 1 } });
  });
});

it("tells nobody of a customer that is another's alone", async () => {
  await rolledBack(async (ctx) => {
    const ids = await insertCases(ctx, [{ ...won, customer: "bertils" }]);
    await expect(getClosedReport(ctx, { customer: ids.customers.bertils })).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await getClosedReport(ctx, { by: "customer" })).sections).toEqual([]);
  });
});

const sorted = (rows: ClosedRow[]) => rows.map((row) => JSON.stringify(row)).toSorted();

type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

function daysOf({ days, whole }: Asked, today: string): [string | null, string | null] {
  if (!days) return [null, null];
  const from = addDays(today, days[0]);
  const to = addDays(from, days[1]);
  if (whole === "year") return [`${from.slice(0, 4)}-01-01`, `${from.slice(0, 4)}-12-31`];
  return whole === "months" ? [monthStart(from), monthEnd(to)] : [from, to];
}

function partsOf(plain: PlainCase[], keys: (crmCase: PlainCase) => (string | null)[]) {
  const found = [...new Set(plain.flatMap(keys))];
  return new Map(
    found.map((key) => [key, closedSum(plain.filter((crmCase) => keys(crmCase).includes(key)))]),
  );
}

const closedSum = (plain: PlainCase[]): ClosedSum => ({
  won: outcomeSum(plain.filter(({ kind }) => kind === "won")),
  lost: outcomeSum(plain.filter(({ kind }) => kind === "lost")),
});

function outcomeSum(plain: PlainCase[]): OutcomeSum {
  const took = plain.flatMap(({ opened }) => opened ?? []);
  return {
    count: plain.length,
    withValue: plain.filter(({ cents }) => cents !== null).length,
    value: valuesOf(plain),
    withDays: took.length,
    days: took.reduce((sum, days) => sum + days, 0),
  };
}

/** Each case at the rate that it kept, else at the one of its closing day. */
function homeOf(seen: PlainCase[]) {
  if (seen.every(({ currency }) => currency === "SEK")) return null;
  const rateOf = ({ currency, keptRate, closed }: PlainCase) =>
    (currency !== "SEK" && keptRate) || rateOn(currency, closed);
  const valued = seen.filter(({ cents }) => cents !== null);
  const rated = valued.filter((crmCase) => rateOf(crmCase) !== null);
  const outcome = (kind: PlainCase["kind"]) => {
    const own = rated.filter((crmCase) => crmCase.kind === kind);
    const values = own.map((crmCase) => converted(valuesOf([crmCase]) ?? "0", rateOf(crmCase) ?? "0"));
    return {
      count: own.length,
      value: own.length > 0 ? values.reduce((sum, value) => sum.plus(value), new Big(0)).toFixed(2) : null,
    };
  };
  const left = valued.filter((crmCase) => rateOf(crmCase) === null);
  return {
    won: outcome("won"),
    lost: outcome("lost"),
    leftOut: [...new Set(left.map(({ currency }) => currency))].toSorted().map((currency) => ({
      currency,
      count: left.filter((crmCase) => crmCase.currency === currency).length,
    })),
  };
}
