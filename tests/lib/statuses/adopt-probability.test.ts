import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { caseStatuses, cases } from "@/db/tenant/schema/cases";
import { undoBatch } from "@/lib/changes/undo-batch";
import { adoptProbability } from "@/lib/statuses/adopt-probability";
import { sampleCases } from "@/tests/lib/cases/sample-cases";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";

useDatabase();

it("gives the status its new probability alone, takes its cases along, and can be undone", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    const id = statusId("Ny");
    const { id: follower } = await addCase({ value: "1000" });
    const { id: own } = await addCase({ value: "1000", probabilityPercent: 55 });
    const read = async () => {
      const [status] = await ctx.tx.select().from(caseStatuses).where(eq(caseStatuses.id, id));
      const rows = await ctx.tx.select().from(cases);
      const weighted = (caseId: string) => rows.find((row) => row.id === caseId)?.weightedValue;
      return {
        names: status?.names,
        colorSlot: status?.colorSlot,
        percent: status?.probabilityPercent,
        weighted: [weighted(follower), weighted(own)],
      };
    };
    const before = await read();
    const { batchId, value } = await inBatch(ctx, (it) =>
      adoptProbability(it, { id, version: 1, probabilityPercent: 37 }),
    );
    expect(value).toMatchObject({ name: "Ny" });
    expect(await read()).toEqual({ ...before, percent: 37, weighted: ["370.00", "550.00"] });
    await inBatch(ctx, (it) => undoBatch(it, { batchId }));
    expect(await read()).toEqual(before);
  });
});

it("refuses a status that somebody changed meanwhile, and one that there is not", async () => {
  await rolledBack(async (ctx) => {
    const { statusId } = await sampleCases(ctx);
    await expect(
      adoptProbability(ctx, { id: statusId("Ny"), version: 7, probabilityPercent: 37 }),
    ).rejects.toMatchObject({ code: "conflict" });
    await expect(
      adoptProbability(ctx, { id: ctx.batchId, version: 1, probabilityPercent: 37 }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});
