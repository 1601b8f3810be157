import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { caseStatuses, cases } from "@/db/tenant/schema/cases";
import { closeCase } from "@/lib/cases/close-case";
import { reopenCase } from "@/lib/cases/reopen-case";
import { stallCase } from "@/lib/cases/stall-case";
import { addDays } from "@/lib/core/dates";
import { createPipeline } from "@/lib/pipelines/create-pipeline";
import { createStatus } from "@/lib/statuses/create-status";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleCases } from "./sample-cases";

useDatabase();

const read = {
  statusId: cases.statusId,
  kind: cases.statusKind,
  percent: cases.probabilityPercent,
  own: cases.probabilityIsOwn,
  closedOn: cases.closedOn,
  reasonId: cases.reasonId,
  competitor: cases.competitor,
};

it("takes a case up where it stood", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId, reasonId } = await sampleCases(ctx);
    for (const probabilityPercent of [null, 35, 0, 100]) {
      const { id } = await addCase({ statusId: statusId("Offert skickad"), probabilityPercent });
      await closeCase(ctx, {
        caseId: id,
        outcome: "lost",
        reasonId: reasonId("Ingen budget"),
        competitor: "X",
      });
      const reopened = await reopenCase(ctx, { caseId: id });
      expect(reopened.statusName).toBe("Offert skickad");
      const [row] = await ctx.tx.select(read).from(cases).where(eq(cases.id, id));
      expect(row).toEqual({
        statusId: statusId("Offert skickad"),
        kind: "open",
        percent: probabilityPercent ?? 40,
        own: probabilityPercent !== null,
        closedOn: null,
        reasonId: null,
        competitor: "X",
      });
    }
  });
});

it("takes a stalled case up where it stood, also one that was won from there", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    const service = await createPipeline(ctx, { nameSv: "Service" });
    const waiting = await createStatus(ctx, {
      pipelineId: service.id,
      nameSv: "Väntar",
      kind: "stalled",
      colorSlot: 1,
      probabilityPercent: 5,
    });
    const stalling = { stalledUntil: addDays(ctx.today, 5), stalledReason: "Semester" };
    for (const probabilityPercent of [null, 35]) {
      const { id: caseId } = await addCase({ statusId: statusId("Förhandling"), probabilityPercent });
      const stood = { percent: probabilityPercent ?? 70, own: probabilityPercent !== null };
      const place = async () => (await ctx.tx.select(read).from(cases).where(eq(cases.id, caseId)))[0];
      await stallCase(ctx, { caseId, statusId: waiting.id, ...stalling });
      await reopenCase(ctx, { caseId });
      expect(await place()).toMatchObject({ kind: "open", statusId: statusId("Förhandling"), ...stood });
      await stallCase(ctx, { caseId, statusId: waiting.id, ...stalling });
      await closeCase(ctx, { caseId, outcome: "won" });
      await reopenCase(ctx, { caseId });
      expect(await place()).toMatchObject({ kind: "open", statusId: statusId("Förhandling"), ...stood });
    }
  });
});

it("begins anew when its status is gone, or where it is told to", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    const { id } = await addCase({ statusId: statusId("Kontaktad") });
    await closeCase(ctx, { caseId: id, outcome: "won" });
    await ctx.tx
      .update(caseStatuses)
      .set({ archivedAt: ctx.now })
      .where(eq(caseStatuses.id, statusId("Kontaktad")));
    expect(await reopenCase(ctx, { caseId: id })).toMatchObject({ statusName: "Ny" });
    await closeCase(ctx, { caseId: id, outcome: "won" });
    expect(await reopenCase(ctx, { caseId: id, statusId: statusId("Förhandling") })).toMatchObject({
      statusName: "Förhandling",
    });
  });
});

it("leaves an open case alone", async () => {
  await rolledBack(async (ctx) => {
    const { addCase } = await sampleCases(ctx);
    const { id } = await addCase();
    await expect(reopenCase(ctx, { caseId: id })).rejects.toMatchObject({
      code: "rule",
      message: "case_open",
    });
  });
});
