import { expect, it } from "vitest";
import { listCaseReasons } from "@/lib/cases/list-case-reasons";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { setUpCases } from "@/lib/cases/set-up-cases";
import { locales } from "@/lib/core/locales";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("gives a new organisation statuses and reasons, once", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    await setUpCases(ctx, {});
    const statuses = await listCaseStatuses(ctx, {});
    expect(statuses.map((s) => [s.name, s.kind, s.probabilityPercent])).toEqual([
      ["Ny", "open", 10],
      ["Kontaktad", "open", 20],
      ["Offert skickad", "open", 40],
      ["Förhandling", "open", 70],
      ["Pausad", "stalled", 10],
      ["Vunnet", "won", 100],
      ["Förlorat", "lost", 0],
    ]);
    expect((await listCaseReasons(ctx, { outcome: "lost" })).map((r) => r.name)).toContain("Priset");
    expect(new Set((await listCaseReasons(ctx, {})).map((r) => r.outcome))).toEqual(new Set(["lost", "won"]));
  });
});

it("names them in every language", async () => {
  for (const locale of locales) {
    const names = await rolledBack(async (ctx) => {
      await setUpCases(ctx, {});
      const inLocale = { ...ctx, actor: { ...ctx.actor, locale } };
      return [...(await listCaseStatuses(inLocale, {})), ...(await listCaseReasons(inLocale, {}))];
    });
    expect(names.every(({ name }) => name !== "")).toBe(true);
    expect(names.at(6)?.name).toBe({ sv: "Förlorat", nb: "Tapt", da: "Tabt", en: "Lost" }[locale]);
  }
});
