import { expect, it } from "vitest";
import { createPipeline } from "@/lib/pipelines/create-pipeline";
import { listPipelines } from "@/lib/pipelines/list-pipelines";
import { sampleCases } from "@/tests/lib/cases/sample-cases";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("names them in the reader's language, or the organisation's", async () => {
  await rolledBack(async (ctx) => {
    await sampleCases(ctx);
    await createPipeline(ctx, { nameSv: "Serviceavtal" });
    const english = { ...ctx, actor: { ...ctx.actor, locale: "en" as const } };
    expect((await listPipelines(english, {})).map(({ name }) => name)).toEqual(["Sales", "Serviceavtal"]);
  });
});
