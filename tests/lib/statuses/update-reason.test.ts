import { expect, it } from "vitest";
import { listCaseReasons } from "@/lib/cases/list-case-reasons";
import { updateReason } from "@/lib/statuses/update-reason";
import { sampleCases } from "@/tests/lib/cases/sample-cases";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("renames a reason, of the version that was read", async () => {
  await rolledBack(async (ctx) => {
    const { reasonId } = await sampleCases(ctx);
    const id = reasonId("Ingen budget");
    await updateReason(ctx, { id, version: 1, nameSv: "Pengarna är slut", nameNb: "Tomt for penger" });
    expect((await listCaseReasons(ctx, {})).find((reason) => reason.id === id)?.name).toBe(
      "Pengarna är slut",
    );
    await expect(updateReason(ctx, { id, version: 1, nameSv: "X" })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(updateReason(ctx, { id, version: 2 })).rejects.toMatchObject({ code: "invalid" });
    const unknown = { id: crypto.randomUUID(), version: 1, nameSv: "X" };
    await expect(updateReason(ctx, unknown)).rejects.toMatchObject({ code: "not_found" });
  });
});
