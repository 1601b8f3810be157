import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { cases } from "@/db/tenant/schema/cases";
import { closeCase } from "@/lib/cases/close-case";
import { getCase } from "@/lib/cases/get-case";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { moveCase } from "@/lib/cases/move-case";
import type { Ctx } from "@/lib/core/context";
import { createPipeline } from "@/lib/pipelines/create-pipeline";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";
import { sampleCases } from "./sample-cases";

useDatabase();

async function place(ctx: Ctx, id: string) {
  const [row] = await ctx.tx
    .select({ statusId: cases.statusId, percent: cases.probabilityPercent, weighted: cases.weightedValue })
    .from(cases)
    .where(eq(cases.id, id));
  return row;
}

it("sets the probability that the status has", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    const { id } = await addCase({ value: "1000" });
    expect(await place(ctx, id)).toMatchObject({ percent: 10, weighted: "100.00" });
    const moved = await moveCase(ctx, { caseId: id, statusId: statusId("Förhandling") });
    expect(moved.statusName).toBe("Förhandling");
    expect(await place(ctx, id)).toEqual({
      statusId: statusId("Förhandling"),
      percent: 70,
      weighted: "700.00",
    });
  });
});

it("leaves a probability that somebody set", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    const { id } = await addCase({ value: "1000", probabilityPercent: "55 %" });
    await moveCase(ctx, { caseId: id, statusId: statusId("Förhandling") });
    expect(await place(ctx, id)).toMatchObject({ percent: 55, weighted: "550.00" });
  });
});

it("crosses into another pipeline, and does not stall", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    const service = await createPipeline(ctx, { nameSv: "Service" });
    const first = (await listCaseStatuses(ctx, {})).find(({ pipelineId }) => pipelineId === service.id);
    const { id } = await addCase({ statusId: statusId("Förhandling") });
    await moveCase(ctx, { caseId: id, statusId: first?.id ?? "" });
    expect(await getCase(ctx, { caseId: id })).toMatchObject({ pipelineName: "Service", statusName: "Ny" });
    await expect(moveCase(ctx, { caseId: id, statusId: statusId("Pausad") })).rejects.toMatchObject({
      code: "rule",
      message: "status_stalls_case",
    });
  });
});

it("tells the second of two who move a case, and moves it no further", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    const { id } = await addCase();
    const seenStatusId = statusId("Ny");
    await moveCase(ctx, { caseId: id, seenStatusId, statusId: statusId("Förhandling") });
    await expect(
      moveCase(ctx, { caseId: id, seenStatusId, statusId: statusId("Kontaktad") }),
    ).rejects.toMatchObject({
      code: "conflict",
      message: "case_moved_meanwhile",
      details: { values: { status: "Förhandling" } },
    });
    expect(await place(ctx, id)).toMatchObject({ statusId: statusId("Förhandling") });
  });
});

it("does not end a case, nor move an ended one", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    const { id } = await addCase();
    for (const name of ["Vunnet", "Förlorat"]) {
      await expect(moveCase(ctx, { caseId: id, statusId: statusId(name) })).rejects.toMatchObject({
        code: "rule",
        message: "status_ends_case",
      });
    }
    await closeCase(ctx, { caseId: id, outcome: "won" });
    await expect(moveCase(ctx, { caseId: id, statusId: statusId("Ny") })).rejects.toMatchObject({
      code: "rule",
      message: "case_closed",
    });
  });
});

it("does not find what the actor can't see", async () => {
  await rolledBack(
    async (ctx) => {
      const { addCase, addCustomer, statusId } = await sampleCases(ctx);
      const hidden = await addCase({ ownerOnly: true, ownerId: idOf("employee", "nordbygg", "kerstin") });
      const customerId = await addCustomer({
        visibility: "owner",
        ownerId: idOf("employee", "nordbygg", "bertil"),
      });
      const ofHiddenCustomer = await addCase({ customerId });
      const kerstin = {
        ...ctx,
        actor: { ...ctx.actor, employeeId: idOf("employee", "nordbygg", "kerstin") },
      };
      const to = { statusId: statusId("Förhandling") };
      expect(hidden.isVisible).toBe(false);
      await expect(moveCase(ctx, { caseId: hidden.id, ...to })).rejects.toMatchObject({ code: "not_found" });
      await expect(moveCase(kerstin, { caseId: ofHiddenCustomer.id, ...to })).rejects.toMatchObject({
        code: "not_found",
      });
      await moveCase(kerstin, { caseId: hidden.id, ...to });
    },
    { as: "bertil" },
  );
});

it("refuses a report viewer", async () => {
  await rolledBack(
    async (ctx) => {
      const id = crypto.randomUUID();
      await expect(moveCase(ctx, { caseId: id, statusId: id })).rejects.toMatchObject({ code: "forbidden" });
    },
    { as: "rut" },
  );
});
