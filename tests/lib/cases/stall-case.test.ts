import { eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { cases } from "@/db/tenant/schema/cases";
import { closeCase } from "@/lib/cases/close-case";
import { listCases } from "@/lib/cases/list-cases";
import { moveCase } from "@/lib/cases/move-case";
import { stallCase } from "@/lib/cases/stall-case";
import { sumCases } from "@/lib/cases/sum-cases";
import type { Ctx } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";
import { sampleCases } from "./sample-cases";

useDatabase();

const read = {
  kind: cases.statusKind,
  percent: cases.probabilityPercent,
  until: cases.stalledUntil,
  reason: cases.stalledReason,
};
const place = async (ctx: Ctx, id: string) =>
  (await ctx.tx.select(read).from(cases).where(eq(cases.id, id)))[0];

it("takes a case out of the pipeline until its day, and a move brings it back", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    const { id } = await addCase({ value: "1000", statusId: statusId("Förhandling") });
    const day = addDays(ctx.today, 30);
    const open = async () => (await sumCases(ctx, {}))[0]?.weighted;
    expect(await open()).toBe("700.00");
    await stallCase(ctx, {
      caseId: id,
      statusId: statusId("Pausad"),
      stalledUntil: day,
      stalledReason: "Bygglovet dröjer",
    });
    expect(await place(ctx, id)).toEqual({
      kind: "stalled",
      percent: 10,
      until: day,
      reason: "Bygglovet dröjer",
    });
    expect(await open()).toBeUndefined();
    expect((await listCases(ctx, { state: "stalled" })).rows.map((row) => row.id)).toEqual([id]);
    await moveCase(ctx, { caseId: id, statusId: statusId("Kontaktad") });
    expect(await place(ctx, id)).toEqual({ kind: "open", percent: 20, until: null, reason: null });
    expect(await open()).toBe("200.00");
  });
});

it("demands a day after today and a reason, and a status that stalls", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    const { id: caseId } = await addCase();
    const right = {
      caseId,
      statusId: statusId("Pausad"),
      stalledUntil: addDays(ctx.today, 1),
      stalledReason: "Semester",
    };
    const refused = (values: object, error: object) =>
      expect(stallCase(ctx, { ...right, ...values })).rejects.toMatchObject(error);
    const at = (fields: object) => ({ code: "invalid", details: { fields } });
    await refused({ stalledUntil: "" }, at({ stalledUntil: "required" }));
    await refused({ stalledUntil: ctx.today }, at({ stalledUntil: "date_after_today" }));
    await refused({ stalledReason: "  " }, at({ stalledReason: "stalled_needs_reason" }));
    await refused({ statusId: statusId("Ny") }, { code: "rule", message: "status_does_not_stall" });
    await refused({ statusId: statusId("Vunnet") }, { code: "rule", message: "status_ends_case" });
    await stallCase(ctx, right);
    // Another day of a case that is stalled already.
    await stallCase(ctx, { ...right, stalledUntil: addDays(ctx.today, 9) });
    expect(await place(ctx, caseId)).toMatchObject({ until: addDays(ctx.today, 9) });
    await closeCase(ctx, { caseId, outcome: "won" });
    expect(await place(ctx, caseId)).toMatchObject({ kind: "won", until: null, reason: null });
    await refused({}, { code: "rule", message: "case_closed" });
  });
});

it("keeps a probability that somebody set", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    const { id } = await addCase({ probabilityPercent: 55 });
    const stalledUntil = addDays(ctx.today, 3);
    await stallCase(ctx, { caseId: id, statusId: statusId("Pausad"), stalledUntil, stalledReason: "Budget" });
    expect(await place(ctx, id)).toMatchObject({ percent: 55 });
  });
});

it("tells the second of two that the case stands elsewhere, and finds no hidden one", async () => {
  await rolledBack(
    async (ctx) => {
      const { addCase, statusId } = await sampleCases(ctx);
      const { id } = await addCase();
      const to = {
        statusId: statusId("Pausad"),
        stalledUntil: addDays(ctx.today, 3),
        stalledReason: "Budget",
      };
      await moveCase(ctx, { caseId: id, statusId: statusId("Kontaktad") });
      await expect(stallCase(ctx, { caseId: id, ...to, seenStatusId: statusId("Ny") })).rejects.toMatchObject(
        {
          code: "conflict",
          message: "case_moved_meanwhile",
          details: { values: { status: "Kontaktad" } },
        },
      );
      const kerstins = { ownerOnly: true, ownerId: idOf("employee", "nordbygg", "kerstin") };
      const hidden = await addCase(kerstins);
      await expect(stallCase(ctx, { caseId: hidden.id, ...to })).rejects.toMatchObject({ code: "not_found" });
    },
    { as: "bertil" },
  );
});

it("is held by the database too", async () => {
  const breaches = [
    "stalled_until = null",
    "stalled_reason = null",
    "stalled_reason = ''",
    "closed_on = current_date",
    "reason_id = (select id from case_reasons limit 1)",
    "pipeline_id = null",
  ];
  for (const breach of breaches) {
    const attempt = rolledBack(async (ctx) => {
      const { addCase, statusId } = await sampleCases(ctx);
      const { id } = await addCase();
      const stalledUntil = addDays(ctx.today, 3);
      const to = { statusId: statusId("Pausad"), stalledUntil, stalledReason: "Budget" };
      await stallCase(ctx, { caseId: id, ...to });
      await ctx.tx.execute(sql`update cases set ${sql.raw(breach)} where id = ${id}`);
    });
    await expect(attempt, breach).rejects.toThrow();
  }
});
