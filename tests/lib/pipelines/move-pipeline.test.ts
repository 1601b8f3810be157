import { expect, it } from "vitest";
import { createCase } from "@/lib/cases/create-case";
import { getCase } from "@/lib/cases/get-case";
import { createPipeline } from "@/lib/pipelines/create-pipeline";
import { listPipelines } from "@/lib/pipelines/list-pipelines";
import { movePipeline } from "@/lib/pipelines/move-pipeline";
import { sampleCases } from "@/tests/lib/cases/sample-cases";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("changes the order, in the first of which new cases begin", async () => {
  await rolledBack(async (ctx) => {
    const { customerId } = await sampleCases(ctx);
    const { id } = await createPipeline(ctx, { nameSv: "Service" });
    const names = async () => (await listPipelines(ctx, {})).map(({ name }) => name);
    await movePipeline(ctx, { id, direction: "up" });
    expect(await names()).toEqual(["Service", "Försäljning"]);
    await movePipeline(ctx, { id, direction: "up" });
    expect(await names()).toEqual(["Service", "Försäljning"]);
    const made = await createCase(ctx, { title: "Tillsyn", customerId });
    expect((await getCase(ctx, { caseId: made.id })).pipelineName).toBe("Service");
    await expect(movePipeline(ctx, { id: ctx.batchId, direction: "up" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
