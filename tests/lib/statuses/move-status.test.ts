import { expect, it } from "vitest";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { createStatus } from "@/lib/statuses/create-status";
import { moveStatus } from "@/lib/statuses/move-status";
import { sampleCases } from "@/tests/lib/cases/sample-cases";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("moves a status past its neighbour and stops at the ends", async () => {
  await rolledBack(async (ctx) => {
    const { statusId } = await sampleCases(ctx);
    const names = async () => (await listCaseStatuses(ctx, {})).map(({ name }) => name).join(" ");
    await moveStatus(ctx, { id: statusId("Kontaktad"), direction: "up" });
    expect(await names()).toBe("Kontaktad Ny Offert skickad Förhandling Vunnet Förlorat");
    await moveStatus(ctx, { id: statusId("Kontaktad"), direction: "up" });
    await moveStatus(ctx, { id: statusId("Förhandling"), direction: "down" });
    expect(await names()).toBe("Kontaktad Ny Offert skickad Förhandling Vunnet Förlorat");
    await expect(moveStatus(ctx, { id: statusId("Vunnet"), direction: "up" })).rejects.toMatchObject({
      code: "not_found",
    });
    const added = await createStatus(ctx, { nameSv: "Avtal", colorSlot: "3", probabilityPercent: "90" });
    await moveStatus(ctx, { id: added.id, direction: "up" });
    expect(await names()).toBe("Kontaktad Ny Offert skickad Avtal Förhandling Vunnet Förlorat");
  });
});
