import { existsSync, readFileSync } from "node:fs";
import Big from "big.js";
import papa from "papaparse";
import { describe, expect, it } from "vitest";
import { setUpCases } from "@/lib/cases/set-up-cases";
import { importCrmSales } from "@/lib/imports/import-crm-sales";
import { readCrmSales } from "@/lib/imports/read-crm-sales";
import { getClosedReport } from "@/lib/reports/get-closed-report";
import { getPipelineReport } from "@/lib/reports/get-pipeline-report";
import { rolledBack, useDatabase } from "@/tests/support/context";

const folder = "../shared/data/crm-sales";
type Deal = Record<"sales_agent" | "product" | "deal_stage" | "close_date" | "close_value", string>;

useDatabase();

describe.skipIf(!existsSync(folder))("reports on the CRM Sales Opportunities", () => {
  it("equal a plain computation over the file, to the cent", async () => {
    const text = readFileSync(`${folder}/sales_pipeline.csv`, "utf8");
    const deals = papa.parse<Deal>(text, { header: true, skipEmptyLines: true }).data;
    expect(deals.length).toBe(8800);
    const files = await readCrmSales(folder);
    await rolledBack(async (ctx) => {
      await setUpCases(ctx, {});
      await importCrmSales(ctx, files);

      const [pipeline, ...others] = await getPipelineReport(ctx, {});
      expect(others).toEqual([]);
      const open = deals.filter(({ deal_stage }) => deal_stage !== "Won" && deal_stage !== "Lost");
      expect(pipeline).toMatchObject({
        currency: "USD",
        count: open.length,
        withValue: 0,
        value: null,
        weighted: null,
      });
      expect(pipeline?.parts.map(({ name, count }) => [name, count])).toEqual(
        ["Prospecting", "Engaging"].map((stage) => [
          stage,
          open.filter((deal) => deal.deal_stage === stage).length,
        ]),
      );
      const byProduct = await getPipelineReport(ctx, { by: "product" });
      // The file writes "GTXPro" of the product that its own list calls "GTX Pro".
      for (const { name, count } of byProduct[0]?.parts ?? [])
        expect(count).toBe(open.filter(({ product }) => bare(product) === bare(name)).length);
      expect(byProduct[0]?.parts.length).toBe(new Set(open.map(({ product }) => product)).size);

      const intervals: [string | null, string | null][] = [
        [null, null],
        ["2017-01-01", "2017-12-31"],
        ["2017-04-01", "2017-06-30"],
        ["2017-03-15", "2017-11-02"],
        ["2017-12-31", "2017-12-31"],
      ];
      for (const [from, to] of intervals) {
        const [report] = (await getClosedReport(ctx, { from, to, step: "month" })).sections;
        const [byOwner] = (await getClosedReport(ctx, { from, to, by: "owner" })).sections;
        const closed = deals.filter(
          ({ close_date: day }) => day !== "" && (from === null || day >= from) && (to === null || day <= to),
        );
        expect(report).toMatchObject({ currency: "USD", ...wonAndLost(closed) });
        for (const { key, ...sums } of report?.parts ?? [])
          expect(sums).toMatchObject(
            wonAndLost(closed.filter(({ close_date }) => close_date.startsWith(key?.slice(0, 7) ?? "none"))),
          );
        for (const { name, ...sums } of byOwner?.parts ?? [])
          expect(sums).toMatchObject(wonAndLost(closed.filter(({ sales_agent }) => sales_agent === name)));
        expect(byOwner?.parts.length).toBe(new Set(closed.map(({ sales_agent }) => sales_agent)).size);
      }
    });
  });
});

const bare = (name = "") => name.replaceAll(" ", "");

const wonAndLost = (deals: Deal[]) => ({ won: outcome(deals, "Won"), lost: outcome(deals, "Lost") });

function outcome(deals: Deal[], stage: string) {
  const own = deals.filter(({ deal_stage }) => deal_stage === stage);
  const sum = own.reduce((total, { close_value }) => total.plus(close_value), new Big(0));
  return { count: own.length, value: own.length > 0 ? sum.toFixed(2) : null };
}
