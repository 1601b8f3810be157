import { expect, it } from "vitest";
import { archiveCase } from "@/lib/cases/archive-case";
import { moveCase } from "@/lib/cases/move-case";
import { restoreCase } from "@/lib/cases/restore-case";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleCases } from "./sample-cases";

useDatabase();

it("takes a case out of reach until it is restored", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    const { id } = await addCase();
    const move = { caseId: id, statusId: statusId("Kontaktad") };
    await archiveCase(ctx, { caseId: id });
    await expect(moveCase(ctx, move)).rejects.toMatchObject({ code: "not_found" });
    await expect(archiveCase(ctx, { caseId: id })).rejects.toMatchObject({ code: "not_found" });
    await restoreCase(ctx, { caseId: id });
    await moveCase(ctx, move);
  });
});
