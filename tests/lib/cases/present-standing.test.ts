import { expect, it } from "vitest";
import { getCase } from "@/lib/cases/get-case";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { presentStanding } from "@/lib/cases/present-standing";
import { stallCase } from "@/lib/cases/stall-case";
import type { Ctx } from "@/lib/core/context";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { createPipeline } from "@/lib/pipelines/create-pipeline";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleCases } from "./sample-cases";

useDatabase();

async function standing(ctx: Ctx, caseId: string) {
  const { tenant, today } = ctx;
  const tools = {
    t: translatorFor("sv"),
    format: formatterFor("sv", tenant.timeZone, tenant.currency),
    today,
    tenant,
  };
  return presentStanding(await getCase(ctx, { caseId }), await listCaseStatuses(ctx, {}), tools);
}

it("offers the statuses of the case's pipeline, a pause that is asked about, and the other pipelines", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    await createPipeline(ctx, { nameSv: "Service" });
    const { id } = await addCase({ statusId: statusId("Kontaktad") });
    const { steps, stall, otherPipelines } = await standing(ctx, id);
    const asked = `/nordbygg/cases/${id}?stall=${statusId("Pausad")}`;
    expect(steps.map(({ name, isPresent, stallHref }) => [name, isPresent, stallHref])).toEqual([
      ["Ny", false, null],
      ["Kontaktad", true, null],
      ["Offert skickad", false, null],
      ["Förhandling", false, null],
      ["Pausad", false, asked],
    ]);
    expect(stall).toEqual({ href: asked, label: "Pausa…" });
    expect(otherPipelines.map(({ name }) => name)).toEqual(["Service"]);
  });
});

it("lets the day of a stalled case be changed, and ends at the end", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    const { id } = await addCase();
    const stalling = { stalledUntil: "2099-01-01", stalledReason: "Semester" };
    await stallCase(ctx, { caseId: id, statusId: statusId("Pausad"), ...stalling });
    expect(await standing(ctx, id)).toMatchObject({ stall: { label: "Ändra pausen…" }, otherPipelines: [] });
  });
});
