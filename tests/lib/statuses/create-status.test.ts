import { expect, it } from "vitest";
import { archivePipeline } from "@/lib/pipelines/archive-pipeline";
import { createPipeline } from "@/lib/pipelines/create-pipeline";
import { createStatus } from "@/lib/statuses/create-status";
import { listStatusSettings } from "@/lib/statuses/list-status-settings";
import { sampleCases } from "@/tests/lib/cases/sample-cases";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("adds a status last in its pipeline, in the languages that were given", async () => {
  await rolledBack(async (ctx) => {
    const { pipelineId } = await sampleCases(ctx);
    await createPipeline(ctx, { nameSv: "Service" });
    await createStatus(ctx, {
      pipelineId,
      nameSv: "Avtal",
      nameEn: "Contract",
      colorSlot: "3",
      probabilityPercent: "90",
    });
    const statuses = await listStatusSettings(ctx, {});
    expect(statuses.map(({ names }) => names.sv)).toEqual([
      "Ny",
      "Kontaktad",
      "Offert skickad",
      "Förhandling",
      "Pausad",
      "Avtal",
      "Ny",
      "Vunnet",
      "Förlorat",
    ]);
    expect(statuses[5]).toMatchObject({
      kind: "open",
      names: { sv: "Avtal", en: "Contract" },
      colorSlot: 3,
      probabilityPercent: 90,
    });
  });
});

it("says which field is wrong, and to whom it is forbidden", async () => {
  await rolledBack(async (ctx) => {
    const { pipelineId } = await sampleCases(ctx);
    const status = { pipelineId, nameSv: "Avtal", colorSlot: 3, probabilityPercent: 90 };
    const wrong = (values: object, fields: object) =>
      expect(createStatus(ctx, { ...status, ...values })).rejects.toMatchObject({ details: { fields } });
    await wrong({ nameSv: " " }, { nameSv: "required" });
    await wrong({ kind: "won" }, { kind: "choose" });
    await wrong({ colorSlot: 9 }, { colorSlot: "out_of_range" });
    await wrong({ probabilityPercent: "" }, { probabilityPercent: "number" });
    const seller = { ...ctx, actor: { ...ctx.actor, role: "seller" as const } };
    await expect(createStatus(seller, status)).rejects.toMatchObject({ code: "forbidden" });
  });
});

it("adds one that puts cases on ice, and knows no pipeline that is out of use", async () => {
  await rolledBack(async (ctx) => {
    await sampleCases(ctx);
    const service = await createPipeline(ctx, { nameSv: "Service" });
    const status = { pipelineId: service.id, nameSv: "Väntar", colorSlot: 3, probabilityPercent: 5 };
    const added = await createStatus(ctx, { ...status, kind: "stalled" });
    const rows = await listStatusSettings(ctx, {});
    expect(rows.find(({ id }) => id === added.id)).toMatchObject({ kind: "stalled", pipelineId: service.id });
    await archivePipeline(ctx, { id: service.id });
    await expect(createStatus(ctx, status)).rejects.toMatchObject({ code: "not_found" });
  });
});
