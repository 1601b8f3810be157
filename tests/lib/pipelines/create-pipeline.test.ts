import { expect, it } from "vitest";
import { createCase } from "@/lib/cases/create-case";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { createPipeline } from "@/lib/pipelines/create-pipeline";
import { listPipelines } from "@/lib/pipelines/list-pipelines";
import { sampleCases } from "@/tests/lib/cases/sample-cases";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("adds a pipeline last, with a status in which a case can begin", async () => {
  await rolledBack(async (ctx) => {
    const { customerId } = await sampleCases(ctx);
    const { id } = await createPipeline(ctx, { nameSv: "Service", nameEn: "Service contracts" });
    expect((await listPipelines(ctx, {})).map(({ name }) => name)).toEqual(["Försäljning", "Service"]);
    const status = (await listCaseStatuses(ctx, {})).find(({ pipelineId }) => pipelineId === id);
    expect(status).toMatchObject({ kind: "open", name: "Ny", probabilityPercent: 10 });
    await createCase(ctx, { title: "Årlig tillsyn", customerId, statusId: status?.id });
  });
});

it("needs a name in the organisation's language, and an administrator", async () => {
  await rolledBack(async (ctx) => {
    await expect(createPipeline(ctx, { nameEn: "Service" })).rejects.toMatchObject({
      details: { fields: { nameSv: "required" } },
    });
    const seller = { ...ctx, actor: { ...ctx.actor, role: "seller" as const } };
    await expect(createPipeline(seller, { nameSv: "Service" })).rejects.toMatchObject({ code: "forbidden" });
  });
});
