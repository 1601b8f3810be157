import { expect, it } from "vitest";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { createPipeline } from "@/lib/pipelines/create-pipeline";
import { createStatus } from "@/lib/statuses/create-status";
import { moveStatus } from "@/lib/statuses/move-status";
import { sampleCases } from "@/tests/lib/cases/sample-cases";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("moves a status past its neighbour in its pipeline and stops at the ends", async () => {
  await rolledBack(async (ctx) => {
    const { statusId, pipelineId } = await sampleCases(ctx);
    await createPipeline(ctx, { nameSv: "Service" });
    const move = (id: string, direction: "up" | "down") => moveStatus(ctx, { id, direction });
    const names = async () => (await listCaseStatuses(ctx, {})).map(({ name }) => name).join(" ");
    await move(statusId("Kontaktad"), "up");
    expect(await names()).toBe("Kontaktad Ny Offert skickad Förhandling Pausad Ny Vunnet Förlorat");
    await move(statusId("Kontaktad"), "up");
    await move(statusId("Pausad"), "down");
    expect(await names()).toBe("Kontaktad Ny Offert skickad Förhandling Pausad Ny Vunnet Förlorat");
    await expect(move(statusId("Vunnet"), "up")).rejects.toMatchObject({ code: "not_found" });
    const contract = { pipelineId, nameSv: "Avtal", colorSlot: "3", probabilityPercent: "90" };
    const added = await createStatus(ctx, contract);
    await move(added.id, "up");
    expect(await names()).toBe("Kontaktad Ny Offert skickad Förhandling Avtal Pausad Ny Vunnet Förlorat");
  });
});
