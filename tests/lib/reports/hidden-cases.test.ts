import { expect, it } from "vitest";
import type { Ctx } from "@/lib/core/context";
import { getClosedReport } from "@/lib/reports/get-closed-report";
import { getOverview } from "@/lib/reports/get-overview";
import { getPipelineReport } from "@/lib/reports/get-pipeline-report";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf, type Person, people } from "@/tests/support/people";
import { insertCases, type PlainCase } from "./random-cases";

useDatabase();

const open: PlainCase = {
  kind: "open",
  status: 0,
  reason: null,
  cents: 123_456,
  currency: "SEK",
  percent: 50,
  owner: "bertil",
  ownerOnly: false,
  customer: "shared",
  archived: false,
  followUp: -1,
  expected: 0,
  closed: 0,
};
const won: PlainCase = { ...open, kind: "won", percent: 100 };
const lost: PlainCase = { ...open, kind: "lost", percent: 0, reason: 0 };

/** Everything that the three reports say, to one person. */
async function figures(ctx: Ctx, person: Person): Promise<unknown> {
  const { role } = people[person];
  const actor = { ...ctx.actor, role, employeeId: idOf("employee", "nordbygg", person) };
  const asPerson = { ...ctx, actor };
  const { customers: _names, ...overview } = await getOverview(asPerson, { scope: "all" });
  return [
    await getPipelineReport(asPerson, {}),
    await getPipelineReport(asPerson, { owner: idOf("employee", "nordbygg", "bertil") }),
    await getClosedReport(asPerson, { from: null, to: null }),
    overview,
  ];
}

it("moves no figure of anybody else when a case is its owner's alone, or its customer is", async () => {
  const hidden = [open, won, lost].flatMap((crmCase) => [
    { ...crmCase, ownerOnly: true },
    { ...crmCase, customer: "bertils" as const },
  ]);
  await rolledBack(async (ctx) => {
    await insertCases(ctx, [open, won, lost]);
    const before = { anna: await figures(ctx, "anna"), rut: await figures(ctx, "rut") };
    const bertils = await figures(ctx, "bertil");
    await insertCases(ctx, hidden);
    expect(await figures(ctx, "anna")).toEqual(before.anna);
    expect(await figures(ctx, "rut")).toEqual(before.rut);
    expect(await figures(ctx, "bertil")).not.toEqual(bertils);
  });
});
