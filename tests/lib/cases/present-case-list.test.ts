import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { caseListWords } from "@/lib/cases/case-list-words";
import { closeCase } from "@/lib/cases/close-case";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { listCases } from "@/lib/cases/list-cases";
import { presentCaseList, presentCaseSums } from "@/lib/cases/present-case-list";
import { stallCase } from "@/lib/cases/stall-case";
import type { Ctx } from "@/lib/core/context";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleCases } from "./sample-cases";

useDatabase();

async function present(ctx: Ctx, asked: object) {
  const list = await listCases(ctx, asked);
  const { tenant, actor, today } = ctx;
  const format = formatterFor("sv", tenant.timeZone, tenant.currency);
  const tools = { t: translatorFor("sv"), format, tenant, actor, today };
  const known = { statuses: await listCaseStatuses(ctx, {}), reasons: [], employees: [], categories: [] };
  const words = caseListWords(list, known, tools);
  const shown = presentCaseList(list, words, { edit: undefined, mayEdit: true }, tools);
  const cells = Object.fromEntries(shown.rows.map(({ title, cells }) => [title, cells]));
  return { cells, sums: presentCaseSums(list, tools) };
}

it("marks what has passed of open cases, a pause that is over, and what is closed", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    const past = { followUpOn: "2026-01-02", expectedCloseOn: "2026-01-03", openedOn: "2026-01-01" };
    await addCase({ ...past, title: "Öppet" });
    await addCase({ title: "I dag", followUpOn: ctx.today, expectedCloseOn: ctx.today });
    const won = await addCase({ ...past, title: "Vunnet" });
    await closeCase(ctx, { caseId: won.id, outcome: "won" });
    const stalled = await addCase({ ...past, title: "Pausat" });
    const pause = { statusId: statusId("Pausad"), stalledUntil: "2999-01-01", stalledReason: "Väntar" };
    await stallCase(ctx, { caseId: stalled.id, ...pause });
    await ctx.tx.execute(sql`update cases set stalled_until = ${ctx.today} where id = ${stalled.id}`);
    const { cells } = await present(ctx, { state: "all" });
    const late = { followUp: "försenad", expectedClose: "försenad" };
    const marks = (title: string) => {
      const { followUp, expectedClose } = cells[title] as Record<string, { late: string | null }>;
      return { followUp: followUp?.late, expectedClose: expectedClose?.late };
    };
    const none = { followUp: null, expectedClose: null };
    expect(marks("Öppet")).toEqual(late);
    for (const title of ["I dag", "Vunnet", "Pausat"]) expect(marks(title), title).toEqual(none);
    expect(cells.Vunnet?.status).toMatchObject({ badge: { name: "Vunnet", color: "ok" }, lock: "avslutat" });
    expect(cells.Pausat?.status).toMatchObject({
      lock: null,
      until: { text: `till ${ctx.today}`, late: "dags att ta upp igen" },
    });
  });
});

it("sums all hits, not the page, each currency by itself", async () => {
  await rolledBack(async (ctx) => {
    const { addCase } = await sampleCases(ctx);
    for (let i = 0; i < 53; i++) await addCase({ title: `Fall ${i}`, value: "10", probabilityPercent: 50 });
    await addCase({ title: "Norskt", value: "7.50", currency: "NOK" });
    const { cells, sums } = await present(ctx, { where: "value:from:1" });
    expect(Object.keys(cells)).toHaveLength(50);
    const plain = (texts: string[]) => texts.map((text) => text.replace(/[\u00a0\u202f]/g, " "));
    expect(sums.title).toBe("Summa: 54 ärenden");
    expect(plain(sums.value)).toEqual(["530,00 kr", "7,50 NOK"]);
    expect(plain(sums.weighted)).toEqual(["265,00 kr", "0,75 NOK"]);
  });
});
