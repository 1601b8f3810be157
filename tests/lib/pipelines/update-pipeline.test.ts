import { expect, it } from "vitest";
import { listPipelines } from "@/lib/pipelines/list-pipelines";
import { updatePipeline } from "@/lib/pipelines/update-pipeline";
import { sampleCases } from "@/tests/lib/cases/sample-cases";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("renames a pipeline, and tells the second of two who do", async () => {
  await rolledBack(async (ctx) => {
    const { pipelineId: id } = await sampleCases(ctx);
    await updatePipeline(ctx, { id, version: 1, nameSv: "Nyförsäljning" });
    expect((await listPipelines(ctx, {}))[0]).toMatchObject({
      name: "Nyförsäljning",
      names: { sv: "Nyförsäljning" },
    });
    await expect(updatePipeline(ctx, { id, version: 1, nameSv: "Sälj" })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(updatePipeline(ctx, { id, version: 2, nameSv: "" })).rejects.toMatchObject({
      details: { fields: { nameSv: "required" } },
    });
    const unknown = { id: ctx.batchId, version: 1, nameSv: "Sälj" };
    await expect(updatePipeline(ctx, unknown)).rejects.toMatchObject({ code: "not_found" });
  });
});
