import { expect, it } from "vitest";
import { archiveCase } from "@/lib/cases/archive-case";
import { closeCase } from "@/lib/cases/close-case";
import { createCase } from "@/lib/cases/create-case";
import { getCase } from "@/lib/cases/get-case";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { moveCase } from "@/lib/cases/move-case";
import { reopenCase } from "@/lib/cases/reopen-case";
import type { Ctx } from "@/lib/core/context";
import { archivePipeline } from "@/lib/pipelines/archive-pipeline";
import { createPipeline } from "@/lib/pipelines/create-pipeline";
import { listPipelines } from "@/lib/pipelines/list-pipelines";
import { sampleCases } from "@/tests/lib/cases/sample-cases";
import { committed, rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";

useDatabase();

async function withService(ctx: Ctx) {
  const sample = await sampleCases(ctx);
  const { id } = await createPipeline(ctx, { nameSv: "Service" });
  const status = (await listCaseStatuses(ctx, {})).find(({ pipelineId }) => pipelineId === id);
  return { ...sample, serviceId: id, serviceStatusId: status?.id ?? "" };
}

it("is refused as long as a case stands in it, seen or not", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, serviceId, serviceStatusId } = await withService(ctx);
    const ownerId = idOf("employee", "nordbygg", "bertil");
    const hidden = await addCase({ ownerOnly: true, ownerId, statusId: serviceStatusId });
    const archive = () => archivePipeline(ctx, { id: serviceId });
    await expect(archive()).rejects.toMatchObject({ code: "rule", message: "pipeline_in_use" });
    const bertil = { ...ctx, actor: { ...ctx.actor, employeeId: ownerId } };
    await archiveCase(bertil, { caseId: hidden.id });
    expect(await archive()).toMatchObject({ name: "Service" });
    expect((await listPipelines(ctx, {})).map(({ name }) => name)).toEqual(["Försäljning"]);
    const { id } = await addCase();
    await expect(moveCase(ctx, { caseId: id, statusId: serviceStatusId })).rejects.toMatchObject({
      code: "invalid",
    });
  });
});

it("leaves closed cases in it; reopened, they begin anew elsewhere", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, serviceId, serviceStatusId } = await withService(ctx);
    const { id: caseId } = await addCase({ statusId: serviceStatusId });
    await closeCase(ctx, { caseId, outcome: "won" });
    await archivePipeline(ctx, { id: serviceId });
    expect((await getCase(ctx, { caseId })).pipelineName).toBe("Service");
    await reopenCase(ctx, { caseId });
    expect(await getCase(ctx, { caseId })).toMatchObject({ pipelineName: "Försäljning", statusName: "Ny" });
  });
});

it("keeps the last one", async () => {
  await rolledBack(async (ctx) => {
    const { pipelineId: id } = await sampleCases(ctx);
    await expect(archivePipeline(ctx, { id })).rejects.toMatchObject({ message: "last_pipeline" });
  });
});

it("lets nobody put a case into it meanwhile", async () => {
  const { addTo, serviceId } = await committed(async (ctx) => {
    const { customerId, serviceId, serviceStatusId } = await withService(ctx);
    return { addTo: { customerId, statusId: serviceStatusId }, serviceId };
  });
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let archived = () => {};
  const isArchived = new Promise<void>((resolve) => {
    archived = resolve;
  });
  const archiving = committed(async (ctx) => {
    await archivePipeline(ctx, { id: serviceId });
    archived();
    await held;
  });
  await isArchived;
  const creating = expect(
    committed((ctx) => createCase(ctx, { title: "För sent", ...addTo })),
  ).rejects.toMatchObject({ code: "invalid" });
  await new Promise((resolve) => setTimeout(resolve, 100));
  letGo();
  await archiving;
  await creating;
});
