import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { listRetention } from "@/lib/privacy/list-retention";
import { saveRetentionRule } from "@/lib/privacy/save-retention-rule";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";

useDatabase();

it("sets how long a kind is kept, refuses what is no number of months, and can be undone", async () => {
  await rolledBack(async (ctx) => {
    const kind = "archived_persons" as const;
    const { batchId } = await inBatch(ctx, (own) =>
      saveRetentionRule(own, { kind, months: "36", enabled: "on" }),
    );
    for (const months of ["0", "241", "x", "1.5"])
      await expect(saveRetentionRule(ctx, { kind, months }), months).rejects.toMatchObject({
        code: "invalid",
      });
    const { batchId: changed } = await inBatch(ctx, (own) => saveRetentionRule(own, { kind, months: "12" }));
    expect((await listRetention(ctx, {})).rules).toEqual([{ kind, months: 12, enabled: false }]);
    await inBatch(ctx, (own) => undoBatch(own, { batchId: changed }));
    expect((await listRetention(ctx, {})).rules).toEqual([{ kind, months: 36, enabled: true }]);
    await inBatch(ctx, (own) => undoBatch(own, { batchId }));
    expect((await listRetention(ctx, {})).rules).toEqual([]);
  });
});
