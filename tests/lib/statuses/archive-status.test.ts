import { expect, it } from "vitest";
import { createCase } from "@/lib/cases/create-case";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { moveCase } from "@/lib/cases/move-case";
import { createPipeline } from "@/lib/pipelines/create-pipeline";
import { archiveStatus } from "@/lib/statuses/archive-status";
import { sampleCases } from "@/tests/lib/cases/sample-cases";
import { committed, rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";

useDatabase();

it("is refused as long as a case stands in it, seen or not", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    const ownerId = idOf("employee", "nordbygg", "bertil");
    const { id } = await addCase({ ownerOnly: true, ownerId, statusId: statusId("Kontaktad") });
    const archive = () => archiveStatus(ctx, { id: statusId("Kontaktad") });
    await expect(archive()).rejects.toMatchObject({ code: "rule", message: "status_in_use" });
    const bertil = { ...ctx, actor: { ...ctx.actor, employeeId: ownerId } };
    await moveCase(bertil, { caseId: id, statusId: statusId("Ny") });
    await archive();
    await expect(moveCase(bertil, { caseId: id, statusId: statusId("Kontaktad") })).rejects.toMatchObject({
      code: "invalid",
    });
  });
});

it("keeps Won, Lost and one open status of each pipeline", async () => {
  await rolledBack(async (ctx) => {
    const { statusId } = await sampleCases(ctx);
    for (const name of ["Vunnet", "Förlorat"]) {
      await expect(archiveStatus(ctx, { id: statusId(name) })).rejects.toMatchObject({
        message: "status_fixed",
      });
    }
    await createPipeline(ctx, { nameSv: "Service" });
    for (const name of ["Pausad", "Kontaktad", "Offert skickad", "Förhandling"]) {
      await archiveStatus(ctx, { id: statusId(name) });
    }
    await expect(archiveStatus(ctx, { id: statusId("Ny") })).rejects.toMatchObject({
      message: "last_status",
    });
    expect((await listCaseStatuses(ctx, {})).map(({ name }) => name)).toEqual([
      "Ny",
      "Ny",
      "Vunnet",
      "Förlorat",
    ]);
  });
});

it("waits for a case that is just being put into it", async () => {
  const { customerId, statusId } = await committed(sampleCases);
  const id = statusId("Offert skickad");
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let created = () => {};
  const isCreated = new Promise<void>((resolve) => {
    created = resolve;
  });
  const creating = committed(async (ctx) => {
    await createCase(ctx, { title: "I sista stund", customerId, statusId: id });
    created();
    await held;
  });
  await isCreated;
  const archiving = committed((ctx) => archiveStatus(ctx, { id }));
  const outcome = expect(archiving).rejects.toMatchObject({ message: "status_in_use" });
  await new Promise((resolve) => setTimeout(resolve, 150));
  letGo();
  await creating;
  await outcome;
});
