import { expect, it } from "vitest";
import { closeCase } from "@/lib/cases/close-case";
import { getCase } from "@/lib/cases/get-case";
import { listCaseReasons } from "@/lib/cases/list-case-reasons";
import { archiveReason } from "@/lib/statuses/archive-reason";
import { createReason } from "@/lib/statuses/create-reason";
import { updateReason } from "@/lib/statuses/update-reason";
import { sampleCases } from "@/tests/lib/cases/sample-cases";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("is offered no more, and stays on the cases that carry it", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, reasonId } = await sampleCases(ctx);
    const id = reasonId("Fel tidpunkt");
    const first = await addCase();
    const second = await addCase();
    await closeCase(ctx, { caseId: first.id, outcome: "lost", reasonId: id });
    await archiveReason(ctx, { id });
    expect(await getCase(ctx, { caseId: first.id })).toMatchObject({ reasonName: "Fel tidpunkt" });
    expect((await listCaseReasons(ctx, {})).some((reason) => reason.id === id)).toBe(false);
    await expect(closeCase(ctx, { caseId: second.id, outcome: "lost", reasonId: id })).rejects.toMatchObject({
      details: { fields: { reasonId: "choose" } },
    });
    await expect(archiveReason(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
  });
});

it("adds and renames reasons", async () => {
  await rolledBack(async (ctx) => {
    await sampleCases(ctx);
    const { id } = await createReason(ctx, { outcome: "lost", nameSv: "Konkurs" });
    await updateReason(ctx, { id, version: 1, nameSv: "Konkurs hos kunden", nameNb: "Konkurs" });
    expect((await listCaseReasons(ctx, { outcome: "lost" })).at(-1)).toMatchObject({
      name: "Konkurs hos kunden",
    });
    await expect(updateReason(ctx, { id, version: 1, nameSv: "X" })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(updateReason(ctx, { id, version: 2 })).rejects.toMatchObject({ code: "invalid" });
  });
});
