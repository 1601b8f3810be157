import { expect, it } from "vitest";
import { cases } from "@/db/tenant/schema/cases";
import { exchangeRates, salesTargets } from "@/db/tenant/schema/sales";
import { setUpCases } from "@/lib/cases/set-up-cases";
import type { Ctx } from "@/lib/core/context";
import { setTeam } from "@/lib/employees/set-team";
import { getTargets } from "@/lib/reports/get-targets";
import { sampleCases } from "@/tests/lib/cases/sample-cases";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

const [bertil, kerstin] = [idOf("employee", "nordbygg", "bertil"), idOf("employee", "nordbygg", "kerstin")];
const november = { from: "2026-11-01", to: "2026-11-30" };

type Values = Partial<typeof cases.$inferInsert>;

async function add(ctx: Ctx, kind: "won" | "open", values: Values): Promise<void> {
  const { statusId } = await sampleCases(ctx);
  const won = kind === "won";
  const [open] = (await ctx.tx.select().from(cases)).flatMap(({ pipelineId }) => pipelineId ?? []);
  await ctx.tx.insert(cases).values({
    title: "Takbyte",
    statusId: statusId(won ? "Vunnet" : "Ny"),
    statusKind: kind,
    pipelineId: won ? (open ?? null) : await pipelineOf(ctx),
    currency: "SEK",
    value: "100",
    probabilityPercent: won ? 100 : 10,
    ...(won ? { closedOn: "2026-11-15" } : { expectedCloseOn: "2026-11-15" }),
    ownerId: bertil,
    ...values,
  });
}

async function pipelineOf(ctx: Ctx): Promise<string> {
  await setUpCases(ctx, {});
  const { rows } = await ctx.tx.execute<{ id: string }>("select id from case_pipelines order by position");
  return rows[0]?.id ?? "";
}

it("sets what was won and what is likely beside the target, at dated rates, by seller and team", async () => {
  await rolledBack(async (ctx) => {
    await setTeam(ctx, { employeeId: bertil, team: "Norr" });
    await ctx.tx.insert(salesTargets).values([
      { employeeId: bertil, month: "2026-11-01", amount: "1000", currency: "SEK" },
      { employeeId: bertil, month: "2026-12-01", amount: "5000", currency: "SEK" },
      { employeeId: kerstin, month: "2026-11-01", amount: "300", currency: "SEK" },
    ]);
    await ctx.tx
      .insert(exchangeRates)
      .values({ currency: "EUR", homeCurrency: "SEK", onDate: "2026-11-10", rate: "10" });
    await add(ctx, "won", { value: "250.50" });
    await add(ctx, "won", { value: "20", currency: "EUR" });
    await add(ctx, "won", { value: "7", currency: "EUR", closedOn: "2026-11-09" });
    await add(ctx, "won", { value: "9", closedOn: "2026-10-31" });
    await add(ctx, "open", { value: "1000" });
    await add(ctx, "open", { value: "1000", expectedCloseOn: "2026-12-01" });
    await add(ctx, "open", { value: "50", ownerId: null });
    const report = await getTargets({ ...ctx, today: "2026-11-20" }, november);
    expect(report.sellers.map(({ name }) => name)).toEqual(["Bertil Ek", "Kerstin Öberg", null]);
    expect(report.sellers[0]).toMatchObject({
      target: "1000.00",
      won: { count: 3, value: "450.50", without: 1 },
      expected: { count: 1, value: "100.00", without: 0 },
    });
    expect(report.sellers[1]).toMatchObject({ target: "300.00", won: { count: 0, value: "0.00" } });
    expect(report.sellers[2]).toMatchObject({ target: null, expected: { count: 1, value: "5.00" } });
    expect(report.teams).toMatchObject([
      { team: "Norr", target: "1000.00", won: { value: "450.50" } },
      { team: null, target: "300.00", expected: { value: "5.00" } },
    ]);
    expect(report.total).toMatchObject({
      target: "1300.00",
      won: { value: "450.50" },
      expected: { count: 2 },
    });
    expect(report.top).toMatchObject([
      {
        name: "Bertil Ek",
        currencies: [
          { currency: "SEK", count: 1, value: "250.50" },
          { currency: "EUR", count: 2, value: "27.00" },
        ],
        home: { value: "450.50", without: 1 },
      },
    ]);
    const both = await getTargets(ctx, { from: "2026-11-01", to: "2026-12-31", owner: bertil });
    expect(both.sellers).toHaveLength(1);
    expect(both.total).toMatchObject({ target: "6000.00", expected: { count: 2 } });
  });
});

it("adds nothing that the reader may not see", async () => {
  await rolledBack(async (ctx) => {
    await add(ctx, "won", { visibility: "owner" });
    await add(ctx, "open", { visibility: "owner" });
    const report = await getTargets(ctx, november);
    expect(report).toMatchObject({ sellers: [], top: [], total: { target: null, won: { count: 0 } } });
    const his = await getTargets(actingAs(ctx, "bertil"), november);
    expect(his.total).toMatchObject({ won: { value: "100.00" }, expected: { value: "10.00" } });
  });
});
