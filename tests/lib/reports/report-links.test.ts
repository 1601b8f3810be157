import Big from "big.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { CaseFilter } from "@/lib/cases/schema";
import { sumCases } from "@/lib/cases/sum-cases";
import type { Ctx } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { type ClosedAddress, closedAddress, closedFilter } from "@/lib/reports/closed-address";
import { getClosedReport } from "@/lib/reports/get-closed-report";
import { getOverview } from "@/lib/reports/get-overview";
import { getPipelineReport } from "@/lib/reports/get-pipeline-report";
import { type PipelineAddress, pipelineAddress, pipelineFilter } from "@/lib/reports/pipeline-address";
import { presentClosed } from "@/lib/reports/present-closed";
import { type Figure, presentFigures, presentSellers } from "@/lib/reports/present-overview";
import { presentPipeline } from "@/lib/reports/present-pipeline";
import { presentPipelineTotal } from "@/lib/reports/present-pipeline-total";
import type { Cell, ReportTable } from "@/lib/reports/report-table";
import { closedDimensions, pipelineDimensions } from "@/lib/reports/schema";
import { rolledBack, useDatabase } from "@/tests/support/context";
import type { Person } from "@/tests/support/people";
import { insertCases, type PlainCase, plainCases, won } from "./random-cases";

useDatabase();

const format = formatterFor("sv", "Europe/Stockholm", "SEK");
const tools = { t: translatorFor("sv"), format, slug: "nordbygg" };
const viewers = fc.constantFrom<Person>("anna", "bertil", "rut");

const splits = fc.record({
  pipeline: fc.constantFrom(...pipelineDimensions),
  closed: fc.constantFrom(...closedDimensions),
});

/** A draw that is rare: imported, closed, and split by the customer that it hasn't. */
const ofNoCustomer: PlainCase[] = [{ ...won, customer: null, closed: 0 }];

it("links every figure of the reports to exactly the rows that it counts", async () => {
  await fc.assert(
    fc.asyncProperty(plainCases, viewers, fc.boolean(), splits, async (plain, viewer, isOwn, split) => {
      await rolledBack(
        async (ctx) => {
          await insertCases(ctx, plain);
          const owner = isOwn ? ctx.actor.employeeId : undefined;
          const from = (days: number) => addDays(ctx.today, days);
          const open = isOwn ? { interval: "own", from: from(-60), to: from(100), owner } : {};
          await expectPipelineLinks(ctx, pipelineAddress({ by: split.pipeline, ...open }, ctx.today));
          const closed = { interval: "own", from: from(-300), to: ctx.today, owner };
          const step = isOwn ? "quarter" : "month";
          await expectClosedLinks(ctx, closedAddress({ by: split.closed, step, ...closed }, ctx.today));
        },
        { as: viewer },
      );
    }),
    { numRuns: 25, examples: [[ofNoCustomer, "anna", false, { pipeline: "status", closed: "customer" }]] },
  );
});

it("links every figure of the overview to exactly the rows that it counts", async () => {
  await fc.assert(
    fc.asyncProperty(plainCases, viewers, fc.constantFrom("mine", "all"), async (plain, viewer, scope) => {
      await rolledBack(
        async (ctx) => {
          await insertCases(ctx, plain);
          const overview = await getOverview(ctx, { scope });
          const me = ctx.actor.employeeId;
          const words = { ...tools, today: ctx.today, currency: "SEK", me };
          const [month, quarter, sold, ...counts] = presentFigures(overview, scope, words);
          const lines = (figure: Figure | undefined) => [figure?.main, ...(figure?.others ?? [])];
          for (const line of [...lines(month), ...lines(quarter)])
            expect(await moneyOf(ctx, line?.href ?? "", "weighted")).toBe(line?.text);
          for (const line of lines(sold))
            expect(await moneyOf(ctx, line?.href ?? "", "value")).toBe(line?.text);
          for (const { main } of counts) {
            const sums = await sumsOf(ctx, main.href);
            expect(format.count(sums.reduce((sum, { count }) => sum + count, 0))).toBe(main.text);
          }
          for (const { text, href } of presentSellers(overview.sellers, words).flatMap(({ bars }) => bars))
            expect(await moneyOf(ctx, href, "value")).toBe(text);
        },
        { as: viewer },
      );
    }),
    { numRuns: 15 },
  );
});

/** Of each currency, and of all of them together. */
async function expectPipelineLinks(ctx: Ctx, address: PipelineAddress): Promise<void> {
  const report = await getPipelineReport(ctx, pipelineFilter(address));
  for (const section of report) {
    const { table, figures, bars, groups } = presentPipeline(section, address, tools);
    await expectRows(ctx, table, { 1: "count", 2: "value", 3: "weighted" });
    for (const { href } of figures) expect((await sumsOf(ctx, href))[0]?.count).toBe(section.count);
    expect(
      [...bars, ...groups].every(
        ({ href }) => href === undefined || table.rows.flat().some((cell) => cell.href === href),
      ),
    ).toBe(true);
  }
  const total = presentPipelineTotal(report, address, { ...tools, today: ctx.today, currency: "SEK" });
  if (!total) return;
  for (const line of total.table?.rows ?? []) {
    const [sum] = await sumsOf(ctx, line[1]?.href);
    expect(String(sum?.count)).toBe(line[1]?.raw);
    expect(new Big(sum?.weighted ?? "").toFixed(2)).toBe(line[2]?.raw);
  }
  const [, count] = total.table?.total ?? [];
  if (!count?.href) expect(total.leftOut).not.toBeNull();
  else expect(await countOf(ctx, count.href)).toBe(Number(count.raw));
}

async function expectClosedLinks(ctx: Ctx, address: ClosedAddress): Promise<void> {
  const report = await getClosedReport(ctx, closedFilter(address));
  for (const section of report.sections) {
    const { table, groups, figures } = presentClosed(section, report, address, tools);
    await expectRows(ctx, table, { 1: "count", 2: "value", 3: "count", 4: "value" });
    const [won, lost] = [section.won.count, section.lost.count];
    const counted = [won, lost, won + lost, won, won + lost];
    for (const [place, { href }] of figures.entries())
      expect((await sumsOf(ctx, href))[0]?.count ?? 0).toBe(counted[place]);
    // A column of the drawing leads to both, and so to as many as its row counts.
    for (const [place, { href }] of groups.entries()) {
      const [, wonCell, , lostCell] = table.rows[place] ?? [];
      if (href) expect(await countOf(ctx, href)).toBe(Number(wonCell?.raw) + Number(lostCell?.raw));
    }
  }
}

const countOf = async (ctx: Ctx, href: string) =>
  (await sumsOf(ctx, href)).reduce((sum, { count }) => sum + count, 0);

type Measure = "count" | "value" | "weighted";

/** Each linked cell equals the sum that the case list shows at the link; what has no link counts no case. */
async function expectRows(ctx: Ctx, table: ReportTable, columns: Record<number, Measure>): Promise<void> {
  const lines: Cell[][] = [...table.rows, ...(table.total ? [table.total] : [])];
  for (const line of lines) {
    for (const [place, measure] of Object.entries(columns)) {
      const cell = line[Number(place)];
      if (!cell?.href) {
        expect(cell?.raw === "" || cell?.raw === "0").toBe(true);
        continue;
      }
      const sums = await sumsOf(ctx, cell.href);
      expect(sums.length).toBe(1);
      expect(new Big(sums[0]?.[measure] ?? "").toFixed(2)).toBe(new Big(cell.raw).toFixed(2));
    }
  }
}

async function moneyOf(ctx: Ctx, href: string, measure: "value" | "weighted"): Promise<string> {
  const [sum] = await sumsOf(ctx, href);
  const { currency } = CaseFilter.parse(parametersOf(href));
  return format.roundMoney(sum?.[measure] ?? "0", currency ?? "");
}

const sumsOf = (ctx: Ctx, href: string | undefined) =>
  sumCases(ctx, CaseFilter.parse(parametersOf(href ?? "")));

function parametersOf(href: string): Record<string, string[]> {
  const parameters = new URL(href, "http://localhost").searchParams;
  return Object.fromEntries([...parameters.keys()].map((key) => [key, parameters.getAll(key)]));
}
