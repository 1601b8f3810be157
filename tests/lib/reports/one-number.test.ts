import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import { sumBoard } from "@/lib/board/sum-board";
import type { CaseSum } from "@/lib/cases/case-sums";
import { exportCases } from "@/lib/cases/export-cases";
import { listCases } from "@/lib/cases/list-cases";
import { sumCases } from "@/lib/cases/sum-cases";
import { summariseCases } from "@/lib/cases/summarise-cases";
import type { Ctx } from "@/lib/core/context";
import { addDays, monthEnd, monthStart, quarterEnd, quarterStart } from "@/lib/core/dates";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { getMovements } from "@/lib/reports/get-movements";
import { getOverview } from "@/lib/reports/get-overview";
import type { MoneySum } from "@/lib/reports/get-overview-figures";
import { getPipelineReport } from "@/lib/reports/get-pipeline-report";
import { foldSome } from "@/lib/reports/jobs";
import { pipelineAddress } from "@/lib/reports/pipeline-address";
import { presentPipelineFile } from "@/lib/reports/present-pipeline-page";
import { reportResponse } from "@/lib/reports/report-file";
import { pipelineDimensions } from "@/lib/reports/schema";
import { allOf } from "@/tests/support/all-of";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf, type Person, people } from "@/tests/support/people";
import {
  decimalOf,
  type Ids,
  insertCases,
  isSeenBy,
  type PlainCase,
  plainCases,
  statusOf,
  weightedCents,
} from "./random-cases";

useDatabase();

// A quarter of an hour into July in Stockholm, and June still in Los Angeles.
const now = new Date("2026-06-30T22:15:00Z");
const viewers = [
  ["anna", "Pacific/Auckland"],
  ["bertil", "America/Los_Angeles"],
] as const;
const { TZ } = process.env;
afterEach(() => {
  process.env.TZ = TZ;
});

type Plain = { count: number; value: string; weighted: string };

/** What the test itself makes of the cases, by currency. */
function plainSums(cases: PlainCase[]): Record<string, Plain> {
  const sum = (cents: bigint[]) => decimalOf(cents.reduce((total, more) => total + more, 0n));
  return Object.fromEntries(
    [...new Set(cases.map(({ currency }) => currency))].map((currency) => {
      const own = cases.filter((one) => one.currency === currency);
      const value = sum(own.map(({ cents }) => BigInt(cents ?? 0)));
      return [currency, { count: own.length, value, weighted: sum(own.map(weightedCents)) }];
    }),
  );
}

const amount = (value: string | null) => decimalOf(BigInt(Math.round(Number(value ?? 0) * 100)));
const byCurrency = (
  sums: { currency: string; count: number; value: string | null; weighted: string | null }[],
) =>
  Object.fromEntries(
    sums.map(({ currency, count, value, weighted }) => [
      currency,
      { count, value: amount(value), weighted: amount(weighted) },
    ]),
  );
const added = (sums: CaseSum[]) =>
  byCurrency(
    [...new Set(sums.map(({ currency }) => currency))].map((currency) => {
      const own = sums.filter((sum) => sum.currency === currency);
      const add = (amounts: string[]) => String(amounts.reduce((sum, one) => sum + Number(one), 0));
      return {
        currency,
        count: own.reduce((sum, { count }) => sum + count, 0),
        value: add(own.map(({ value }) => value)),
        weighted: add(own.map(({ weighted }) => weighted)),
      };
    }),
  );

/** A tile says one amount alone. */
const tile = (sums: MoneySum[]) =>
  Object.fromEntries(sums.map(({ currency, count, value }) => [currency, [count, amount(value)]]));
const tileOf = (sums: Record<string, Plain>, what: "value" | "weighted") =>
  Object.fromEntries(Object.entries(sums).map(([currency, sum]) => [currency, [sum.count, sum[what]]]));

async function exported(ctx: Ctx, asked: object): Promise<CaseSum[]> {
  const { rows } = await exportCases(ctx, { columns: "title,value,weighted,currency", ...asked });
  return (await allOf(rows)).map(({ currency, value, weighted }) => ({
    currency: String(currency),
    count: 1,
    value: String(value ?? 0),
    weighted: String(weighted ?? 0),
  }));
}

/** The totals of the report's file, as a spreadsheet reads them. */
async function inFile(ctx: Ctx): Promise<Record<string, Plain>> {
  const tools = {
    t: translatorFor("en"),
    format: formatterFor("en", ctx.tenant.timeZone, ctx.tenant.currency),
    slug: "nordbygg",
    today: ctx.today,
    currency: ctx.tenant.currency,
  };
  const report = await getPipelineReport(ctx, {});
  const file = presentPipelineFile(report, pipelineAddress({}, ctx.today), tools);
  const text = await reportResponse(file, { table: undefined, format: "csv" }, "en").response.text();
  const lines = text.replace("\ufeff", "").trimEnd().split("\r\n");
  const totals = lines.map((line) => line.split(",")).filter(([, name]) => name === "Total");
  return Object.fromEntries(
    totals.map(([currency = "", , count, value = "", weighted = ""]) => [
      currency,
      { count: Number(count), value: amount(value), weighted: amount(weighted) },
    ]),
  );
}

async function comparePipeline(ctx: Ctx, ids: Ids, seen: PlainCase[], me: Person): Promise<void> {
  const open = seen.filter(({ kind }) => kind === "open");
  const whole = plainSums(open);
  const summary = await summariseCases(ctx, {});
  expect(byCurrency(summary.totals), "footer").toEqual(whole);
  expect(byCurrency(summary.open), "chart").toEqual(whole);
  expect(byCurrency((await listCases(ctx, {})).summary.totals), "list").toEqual(whole);
  expect(byCurrency(await sumCases(ctx, {})), "sum").toEqual(whole);
  expect(added(await exported(ctx, {})), "export").toEqual(whole);
  for (const by of pipelineDimensions)
    expect(byCurrency(await getPipelineReport(ctx, { by })), `report by ${by}`).toEqual(whole);
  expect(await inFile(ctx), "file").toEqual(whole);
  const held = await getMovements(ctx, {});
  const after = held.map(({ currency, after }) => ({ currency, ...after })).filter(({ count }) => count > 0);
  expect(byCurrency(after), "movements").toEqual(whole);

  const columns = await Promise.all(ids.pipelines.map((pipeline) => sumBoard(ctx, { pipeline })));
  const openColumns = columns.flatMap((sums) =>
    Object.entries(sums).flatMap(([id, one]) =>
      [ids.won, ids.lost, ...ids.stalled].includes(id) ? [] : one,
    ),
  );
  expect(added(openColumns), "board").toEqual(whole);
  const parts = await getPipelineReport(ctx, { by: "status" });
  for (const [place, sums] of columns.entries())
    for (const [id, one] of Object.entries(sums)) {
      const own = seen.filter(
        (crmCase) => statusOf(ids, crmCase) === id && (crmCase.pipeline ?? 0) === place,
      );
      const shown = [ids.won, ids.lost].includes(id) ? own.filter(({ closed }) => closed > -30) : own;
      expect(byCurrency(one), "column").toEqual(plainSums(shown));
      if (own[0]?.kind !== "open") continue;
      const inReport = parts.flatMap(({ currency, parts: rows }) =>
        rows.filter(({ key }) => key === id).map((row) => ({ ...row, currency })),
      );
      expect(byCurrency(inReport), "report's row").toEqual(plainSums(own));
      expect(summary.statuses[id], "slice").toBe(own.length);
    }

  const mine = open.filter(({ owner }) => owner === me);
  const owner = ctx.actor.employeeId;
  expect(byCurrency(await sumCases(ctx, { owner })), "my sum").toEqual(plainSums(mine));
  expect(byCurrency((await summariseCases(ctx, { owner })).totals), "my footer").toEqual(plainSums(mine));
  expect(byCurrency(await getPipelineReport(ctx, { owner })), "my report").toEqual(plainSums(mine));
}

async function compareTiles(ctx: Ctx, seen: PlainCase[], me: Person): Promise<void> {
  const open = seen.filter(({ kind }) => kind === "open");
  const { today } = ctx;
  const on = (offset: number) => addDays(today, offset);
  const expectedIn = (from: string, to: string) => (one: PlainCase) =>
    one.expected !== null && on(one.expected) >= from && on(one.expected) <= to;
  const [month, quarter] = [
    [monthStart(today), monthEnd(today)],
    [quarterStart(today), quarterEnd(today)],
  ] as const;
  const overview = await getOverview(ctx, { scope: "all" });
  const thisMonth = open.filter(expectedIn(...month));
  expect(tile(overview.month), "month").toEqual(tileOf(plainSums(thisMonth), "weighted"));
  expect(tile(overview.quarter), "quarter").toEqual(
    tileOf(plainSums(open.filter(expectedIn(...quarter))), "weighted"),
  );
  const filter = { expectedMonth: today.slice(0, 7) };
  expect(byCurrency((await summariseCases(ctx, filter)).totals), "month's footer").toEqual(
    plainSums(thisMonth),
  );
  expect(byCurrency(await sumCases(ctx, filter)), "month's sum").toEqual(plainSums(thisMonth));
  expect(added(await exported(ctx, filter)), "month's export").toEqual(plainSums(thisMonth));
  expect(
    byCurrency(await getPipelineReport(ctx, { from: month[0], to: month[1] })),
    "month's report",
  ).toEqual(plainSums(thisMonth));
  expect(tile((await getOverview(ctx, { scope: "mine" })).month), "my month").toEqual(
    tileOf(plainSums(thisMonth.filter((one) => one.owner === me)), "weighted"),
  );

  const overdue = open.filter(({ followUp }) => followUp !== null && followUp < 0).length;
  expect(overview.overdue, "overdue").toBe(overdue);
  expect((await summariseCases(ctx, {})).followUps.overdue ?? 0, "overdue bar").toBe(overdue);

  const won = seen.filter(({ kind, closed }) => kind === "won" && on(closed) >= month[0]);
  const sold = { state: "won", closedFrom: month[0], closedTo: month[1] } as const;
  expect(tile(overview.sold), "sold").toEqual(tileOf(plainSums(won), "value"));
  expect(byCurrency((await summariseCases(ctx, sold)).totals), "sold, footer").toEqual(plainSums(won));
  expect(byCurrency(await sumCases(ctx, sold)), "sold, sum").toEqual(plainSums(won));
}

it("is the same in tile, list, board, report and file, whoever looks and wherever, and as counted by hand", async () => {
  await fc.assert(
    fc.asyncProperty(plainCases, plainCases, async (folded, noted) => {
      const plain = [...folded, ...noted];
      await rolledBack(
        async (ctx) => {
          const ids = await insertCases(ctx, folded);
          // Some are folded into the kept sums, the others wait: no figure may tell them apart.
          await foldSome(ctx.tx);
          await insertCases(ctx, noted, ids);
          for (const [viewer, zone] of viewers) {
            process.env.TZ = zone;
            const actor = {
              ...ctx.actor,
              role: people[viewer].role,
              employeeId: idOf("employee", "nordbygg", viewer),
            };
            const seen = plain.filter((one) => isSeenBy(one, viewer));
            await comparePipeline({ ...ctx, actor }, ids, seen, viewer);
            await compareTiles({ ...ctx, actor }, seen, viewer);
          }
        },
        { now },
      );
    }),
    { numRuns: 12 },
  );
});
