import { eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { cases } from "@/db/tenant/schema/cases";
import { closeCase } from "@/lib/cases/close-case";
import { reopenCase } from "@/lib/cases/reopen-case";
import { addDays } from "@/lib/core/dates";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleCases } from "./sample-cases";

useDatabase();

const read = {
  kind: cases.statusKind,
  percent: cases.probabilityPercent,
  own: cases.probabilityIsOwn,
  weighted: cases.weightedValue,
  closedOn: cases.closedOn,
  reasonId: cases.reasonId,
  competitor: cases.competitor,
};

it("wins at 100 %, today unless told otherwise", async () => {
  await rolledBack(async (ctx) => {
    const { addCase } = await sampleCases(ctx);
    const { id } = await addCase({ value: "250", probabilityPercent: 15 });
    await closeCase(ctx, { caseId: id, outcome: "won", competitor: "Ingen alls" });
    const [row] = await ctx.tx.select(read).from(cases).where(eq(cases.id, id));
    expect(row).toEqual({
      kind: "won",
      percent: 100,
      own: false,
      weighted: "250.00",
      closedOn: ctx.today,
      reasonId: null,
      competitor: null,
    });
  });
});

it("loses at 0 %, with its reason and the competitor", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, reasonId } = await sampleCases(ctx);
    const { id } = await addCase({ value: "250", openedOn: "2026-01-01" });
    const reason = reasonId("Valde en konkurrent");
    await closeCase(ctx, {
      caseId: id,
      outcome: "lost",
      reasonId: reason,
      competitor: "Takbolaget",
      closedOn: "2026-02-03",
    });
    const [row] = await ctx.tx.select(read).from(cases).where(eq(cases.id, id));
    expect(row).toMatchObject({ kind: "lost", percent: 0, weighted: "0.00", closedOn: "2026-02-03" });
    expect(row).toMatchObject({ reasonId: reason, competitor: "Takbolaget" });
  });
});

it("keeps the competitor that the case knew of, unless a loss says otherwise", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, reasonId } = await sampleCases(ctx);
    const { id } = await addCase({ competitor: "Takbolaget" });
    const lost = { caseId: id, outcome: "lost" as const, reasonId: reasonId("Ingen budget") };
    const known = async () =>
      (await ctx.tx.select({ of: cases.competitor }).from(cases).where(eq(cases.id, id)))[0]?.of;
    await closeCase(ctx, lost);
    expect(await known()).toBe("Takbolaget");
    await reopenCase(ctx, { caseId: id });
    expect(await known()).toBe("Takbolaget");
    await closeCase(ctx, { ...lost, competitor: "" });
    expect(await known()).toBeNull();
  });
});

it("refuses a loss without a reason, another outcome's reason, and days that can't be", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, reasonId } = await sampleCases(ctx);
    const { id } = await addCase();
    const refused = (values: object, fields: Record<string, string>) =>
      expect(closeCase(ctx, { caseId: id, outcome: "won", ...values })).rejects.toMatchObject({
        code: "invalid",
        details: { fields },
      });
    await refused({ outcome: "lost" }, { reasonId: "lost_needs_reason" });
    await refused({ outcome: "lost", reasonId: "" }, { reasonId: "lost_needs_reason" });
    await refused({ reasonId: reasonId("Ingen budget") }, { reasonId: "choose" });
    await refused({ closedOn: addDays(ctx.today, 1) }, { closedOn: "date_not_yet" });
    await refused({ closedOn: addDays(ctx.today, -1) }, { closedOn: "date_order" });
    await refused({ outcome: "open" }, { outcome: "choose" });
  });
});

it("ends a case once", async () => {
  await rolledBack(async (ctx) => {
    const { addCase } = await sampleCases(ctx);
    const { id } = await addCase();
    await closeCase(ctx, { caseId: id, outcome: "won" });
    await expect(closeCase(ctx, { caseId: id, outcome: "won" })).rejects.toMatchObject({ code: "rule" });
  });
});

it("is held by the database too", async () => {
  const breaches = [
    "closed_on = null",
    "probability_percent = 99",
    "status_kind = 'open', closed_on = null",
    "status_kind = 'lost', probability_percent = 0",
  ];
  for (const breach of breaches) {
    const attempt = rolledBack(async (ctx) => {
      const { addCase } = await sampleCases(ctx);
      const { id } = await addCase();
      await closeCase(ctx, { caseId: id, outcome: "won" });
      await ctx.tx.execute(sql`update cases set ${sql.raw(breach)} where id = ${id}`);
    });
    await expect(attempt, breach).rejects.toThrow();
  }
});
