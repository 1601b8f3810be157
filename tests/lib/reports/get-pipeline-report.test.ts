import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { caseLines } from "@/db/tenant/schema/cases";
import { customerCategories } from "@/db/tenant/schema/customers";
import { addDays, monthEnd, monthStart } from "@/lib/core/dates";
import { getPipelineReport, type PipelineSum } from "@/lib/reports/get-pipeline-report";
import { foldSome } from "@/lib/reports/jobs";
import { pipelineDimensions } from "@/lib/reports/schema";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf, type Person } from "@/tests/support/people";
import { converted, keysOf, rateOn, valuesOf, weightedOf } from "./plain-sums";
import { insertCases, isSeenBy, type PlainCase, plainCases } from "./random-cases";

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

const asked = fc.record({
  owner: fc.constantFrom<Person | "none" | undefined>(undefined, undefined, undefined, "bertil", "none"),
  pipeline: fc.constantFrom<0 | 1 | undefined>(undefined, undefined, 0, 1),
  days: fc.option(fc.tuple(fc.integer({ min: -100, max: 100 }), fc.nat(150))),
  wholeMonths: fc.boolean(),
});

it("adds up what each viewer may see, to the cent, whatever it is split by", async () => {
  const viewers = fc.constantFrom<Person>("anna", "bertil", "rut");
  await fc.assert(
    fc.asyncProperty(plainCases, viewers, asked, async (plain, viewer, wanted) => {
      await rolledBack(
        async (ctx) => {
          const ids = await insertCases(ctx, plain.slice(0, plain.length / 2));
          while (await foldSome(ctx.tx)) {}
          await insertCases(ctx, plain.slice(plain.length / 2), ids);
          const [from, to] = daysOf(wanted, ctx.today);
          const { owner } = wanted;
          const filter = {
            owner: owner && owner !== "none" ? idOf("employee", "nordbygg", owner) : owner,
            pipeline: wanted.pipeline === undefined ? undefined : ids.pipelines[wanted.pipeline],
            from,
            to,
          };
          const seen = plain.filter(
            (crmCase) =>
              crmCase.kind === "open" &&
              isSeenBy(crmCase, viewer) &&
              (owner === undefined || crmCase.owner === (owner === "none" ? null : owner)) &&
              (wanted.pipeline === undefined || (crmCase.pipeline ?? 0) === wanted.pipeline) &&
              isWithin(crmCase.expected, ctx.today, from, to),
          );
          for (const by of pipelineDimensions) {
            const report = await getPipelineReport(ctx, { ...filter, by });
            expect(report.map(({ currency }) => currency).toSorted()).toEqual(
              [...new Set(seen.map(({ currency }) => currency))].toSorted(),
            );
            for (const { currency, parts, home, ...sum } of report) {
              const own = seen.filter((crmCase) => crmCase.currency === currency);
              expect(sum).toEqual(sumOf(own));
              const rate = rateOn(currency, 0);
              expect(home?.weighted ?? null).toBe(rate && sum.weighted && converted(sum.weighted, rate));
              expect(home?.value ?? null).toBe(rate && sum.value && converted(sum.value, rate));
              expect(new Map(parts.map(({ key, ...part }) => [key, pick(part)]))).toEqual(
                partsOf(own, (crmCase) => keysOf(by, crmCase, ids, ctx.today)),
              );
            }
          }
        },
        { as: viewer },
      );
    }),
    { numRuns: 20 },
  );
});

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

it("names its rows: statuses with their pipeline, categories with their mother, in their order", async () => {
  await rolledBack(async (ctx) => {
    await insertCases(ctx, [base, { ...base, pipeline: 1 }, { ...base, status: 2, customer: "other" }]);
    const names = async (by: "status" | "category" | "owner" | "month") =>
      (await getPipelineReport(ctx, { by }))[0]?.parts.map(({ name }) => name);
    expect(await names("status")).toEqual([
      "Försäljning · Ny",
      "Försäljning · Offert skickad",
      "Avtal · Uppsagt",
    ]);
    expect(await names("owner")).toEqual(["Bertil Ek"]);
    expect((await names("category"))?.some((name) => /^Mother .* › Daughter /.test(name ?? ""))).toBe(true);
    expect(await names("month")).toEqual([undefined]);
  });
});

type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

function daysOf({ days, wholeMonths }: Asked, today: string): [string | null, string | null] {
  if (!days) return [null, null];
  const from = addDays(today, days[0]);
  const to = addDays(from, days[1]);
  return wholeMonths ? [monthStart(from), monthEnd(to)] : [from, to];
}

function isWithin(expected: number | null, today: string, from: string | null, to: string | null): boolean {
  if (from === null || to === null) return true;
  if (expected === null) return false;
  const day = addDays(today, expected);
  return day >= from && day <= to;
}

function partsOf(plain: PlainCase[], keys: (crmCase: PlainCase) => (string | null)[]) {
  const found = [...new Set(plain.flatMap(keys))];
  return new Map(found.map((key) => [key, sumOf(plain.filter((crmCase) => keys(crmCase).includes(key)))]));
}

const pick = ({ count, withValue, value, weighted }: PipelineSum): PipelineSum => ({
  count,
  withValue,
  value,
  weighted,
});

const sumOf = (plain: PlainCase[]): PipelineSum => ({
  count: plain.length,
  withValue: plain.filter(({ cents }) => cents !== null).length,
  value: valuesOf(plain),
  weighted: weightedOf(plain),
});

it("follows a customer's categories and a case's lines at once, whether the job has come or not", async () => {
  await rolledBack(async (ctx) => {
    const ids = await insertCases(ctx, [
      { ...base, products: [0] },
      { ...base, customer: "other", products: [1] },
    ]);
    const counts = async (by: "category" | "product") => {
      const [section] = await getPipelineReport(ctx, { by });
      return Object.fromEntries(section?.parts.map(({ key, count }) => [key ?? "none", count]) ?? []);
    };
    const { mother, daughter, alone } = ids.categories;
    const [first = "", second = ""] = ids.products;
    const fold = async () => {
      while (await foldSome(ctx.tx)) {}
    };
    await fold();
    expect(await counts("category")).toEqual({ [mother]: 2, [daughter]: 1, [alone]: 1 });
    expect(await counts("product")).toEqual({ [first]: 1, [second]: 1 });
    await ctx.tx.delete(customerCategories).where(eq(customerCategories.customerId, ids.customers.shared));
    await ctx.tx
      .update(customerCategories)
      .set({ categoryId: mother })
      .where(eq(customerCategories.categoryId, alone));
    await ctx.tx.update(caseLines).set({ productId: second }).where(eq(caseLines.productId, first));
    for (const wait of [async () => {}, fold]) {
      await wait();
      expect(await counts("category")).toEqual({ [mother]: 1, [daughter]: 1, none: 1 });
      expect(await counts("product")).toEqual({ [second]: 2 });
    }
    await ctx.tx.delete(caseLines);
    await ctx.tx.insert(customerCategories).values({ customerId: ids.customers.shared, categoryId: alone });
    expect(await counts("category")).toEqual({ [mother]: 1, [daughter]: 1, [alone]: 1 });
    expect(await counts("product")).toEqual({ none: 2 });
  });
});
