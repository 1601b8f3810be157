import { expect, it } from "vitest";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { setUpCases } from "@/lib/cases/set-up-cases";
import { createPipeline } from "@/lib/pipelines/create-pipeline";
import { createStatus } from "@/lib/statuses/create-status";
import { moveStatus } from "@/lib/statuses/move-status";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("keeps the organisation's order, Won and Lost last, in the reader's language or the organisation's", async () => {
  await rolledBack(
    async (ctx) => {
      await setUpCases(ctx, {});
      const pipelineId = (await listCaseStatuses(ctx, {}))[0]?.pipelineId ?? "";
      const contract = { pipelineId, colorSlot: 1, probabilityPercent: 90 };
      const added = await createStatus(ctx, { nameNb: "Avtale", ...contract });
      await moveStatus(ctx, { id: added.id, direction: "up" });
      const english = { ...ctx, actor: { ...ctx.actor, locale: "en" as const } };
      expect((await listCaseStatuses(english, {})).map(({ name }) => name)).toEqual([
        "New",
        "Contacted",
        "Quote sent",
        "Negotiation",
        "Avtale",
        "On hold",
        "Won",
        "Lost",
      ]);
    },
    { in: "fjordkraft" },
  );
});

it("says which pipeline a status belongs to as soon as there are several", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const labels = async () => (await listCaseStatuses(ctx, {})).map(({ label }) => label);
    expect(await labels()).toEqual([
      "Ny",
      "Kontaktad",
      "Offert skickad",
      "Förhandling",
      "Pausad",
      "Vunnet",
      "Förlorat",
    ]);
    await createPipeline(ctx, { nameSv: "Service" });
    expect((await labels()).slice(3)).toEqual([
      "Försäljning: Förhandling",
      "Försäljning: Pausad",
      "Service: Ny",
      "Vunnet",
      "Förlorat",
    ]);
  });
});
