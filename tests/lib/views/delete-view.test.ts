import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { deleteView } from "@/lib/views/delete-view";
import { listViews } from "@/lib/views/list-views";
import { saveView } from "@/lib/views/save-view";
import { as } from "@/tests/lib/customers/samples";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";

useDatabase();

it("takes a view away, and undoing brings it back", async () => {
  await rolledBack(async (ctx) => {
    const entity = "customers" as const;
    const bertil = as(ctx, "bertil");
    const { id } = await saveView(bertil, { entity, name: "Lund", query: "{}" });
    await expect(deleteView(as(ctx, "kerstin"), { id })).rejects.toMatchObject({ code: "not_found" });
    const { batchId } = await inBatch(bertil, (later) => deleteView(later, { id }));
    expect(await listViews(bertil, { entity })).toEqual([]);
    await inBatch(bertil, (later) => undoBatch(later, { batchId }));
    expect(await listViews(bertil, { entity })).toMatchObject([{ id, name: "Lund" }]);
  });
});
