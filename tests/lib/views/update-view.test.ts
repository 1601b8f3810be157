import { expect, it } from "vitest";
import { listViews } from "@/lib/views/list-views";
import { saveView } from "@/lib/views/save-view";
import { updateView } from "@/lib/views/update-view";
import { as } from "@/tests/lib/customers/samples";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();
const entity = "customers" as const;

it("renames and shares; another's shared view is the administrators' to change, another's own nobody's", async () => {
  await rolledBack(async (ctx) => {
    const bertil = as(ctx, "bertil");
    const { id } = await saveView(bertil, { entity, name: "Lund", query: "{}" });
    await expect(updateView(ctx, { id, version: 1, name: "X" })).rejects.toMatchObject({ code: "not_found" });
    await updateView(bertil, { id, version: 1, name: "Lund med omnejd", isShared: "on" });
    await expect(updateView(as(ctx, "kerstin"), { id, version: 2, name: "X" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(updateView(bertil, { id, version: 1, name: "X" })).rejects.toMatchObject({
      code: "conflict",
    });
    await updateView(ctx, { id, version: 2, name: "Skåne", isDefault: "on" });
    await expect(updateView(bertil, { id, version: 3, name: "X", isShared: "on" })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await listViews(bertil, { entity })).toMatchObject([
      { name: "Skåne", isShared: true, isDefault: true },
    ]);
  });
});
