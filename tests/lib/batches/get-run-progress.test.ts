import { expect, it } from "vitest";
import { batchRuns } from "@/db/tenant/schema/batch-runs";
import { getBatchRun } from "@/lib/batches/get-batch-run";
import { getRunProgress } from "@/lib/batches/get-run-progress";
import { listUnfinishedRuns } from "@/lib/batches/list-unfinished-runs";
import { queueRun } from "@/lib/batches/queue-run";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";

useDatabase();

const run = { kind: "undo", verb: "undo-batch", label: "Vårens import", total: 12_000 } as const;

it("tells the one who asked for it and administrators how far a run has come, and no other seller", async () => {
  await rolledBack(async (ctx) => {
    const bertil = actingAs(ctx, "bertil");
    await queueRun(bertil, run);
    const id = ctx.batchId;
    for (const reader of [ctx, bertil]) {
      expect(await getRunProgress(reader, { id })).toEqual({ state: "waiting", done: 0, total: 12_000 });
      expect(await listUnfinishedRuns(reader, {})).toMatchObject([{ id, label: "Vårens import" }]);
      expect(await getBatchRun(reader, { id })).toMatchObject({ actorName: "Bertil Ek", leftovers: [] });
    }
    const kerstin = actingAs(ctx, "kerstin");
    expect(await listUnfinishedRuns(kerstin, {})).toEqual([]);
    await expect(getRunProgress(kerstin, { id })).rejects.toThrow("not_found");
    await expect(getBatchRun(kerstin, { id })).rejects.toThrow("not_found");
    // The search for duplicates is everybody's, whoever began it.
    await ctx.tx.update(batchRuns).set({ kind: "duplicates" });
    expect(await getRunProgress(kerstin, { id })).toMatchObject({ state: "waiting" });
  });
});
