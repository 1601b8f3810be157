import { expect, it } from "vitest";
import { casePipelines } from "@/db/tenant/schema/cases";
import { setUpCases } from "@/lib/cases/set-up-cases";
import { listReportChoices } from "@/lib/reports/list-report-choices";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("offers everybody, and every pipeline in its order, in the reader's language", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    await ctx.tx.insert(casePipelines).values({ names: { sv: "Avtal", en: "Renewals" }, position: 9 });
    const inEnglish = { ...ctx, actor: { ...ctx.actor, locale: "en" as const } };
    const { owners, pipelines } = await listReportChoices(inEnglish, {});
    expect(owners.map(({ name }) => name)).toEqual(["Anna Lind", "Bertil Ek", "Kerstin Öberg", "Rut Viberg"]);
    expect(pipelines.length).toBeGreaterThan(1);
    expect(pipelines.at(-1)?.name).toBe("Renewals");
  });
});
