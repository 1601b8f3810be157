import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { cases } from "@/db/tenant/schema/cases";
import { updateCase } from "@/lib/cases/update-case";
import { listChanges } from "@/lib/changes/list-changes";
import { restoreValue } from "@/lib/changes/restore-value";
import { undoBatch } from "@/lib/changes/undo-batch";
import type { Ctx } from "@/lib/core/context";
import { createCustomField } from "@/lib/custom/create-custom-field";
import { updateCustomField } from "@/lib/custom/update-custom-field";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { sampleCases } from "./sample-cases";

useDatabase();

async function customOf(ctx: Ctx, id: string) {
  const [row] = await ctx.tx.select({ custom: cases.custom }).from(cases).where(eq(cases.id, id));
  return row?.custom;
}

it("writes own fields one by one, and asks only those who changed the same one", async () => {
  await rolledBack(async (ctx) => {
    const area = await createCustomField(ctx, { entity: "case", nameSv: "Yta", kind: "number" });
    const roof = await createCustomField(ctx, {
      entity: "case",
      nameSv: "Tak",
      kind: "choice",
      optionKey: ["", ""],
      optionSv: ["Tegel", "Plåt"],
    });
    const { addCase } = await sampleCases(ctx);
    const { id } = await addCase({ custom: { [area.key]: "120" } });
    await updateCase(ctx, { id, version: 1, custom: { [area.key]: "140,5" } });
    await updateCase(ctx, { id, version: 1, custom: { [roof.key]: "tegel" } });
    expect(await customOf(ctx, id)).toEqual({ [area.key]: "140.5", [roof.key]: "tegel" });
    const late = updateCase(ctx, { id, version: 1, custom: { [area.key]: "99" } });
    await expect(late).rejects.toMatchObject({
      code: "conflict",
      details: { fields: { [`custom.${area.key}`]: "changed_meanwhile" } },
    });
    const wrong = updateCase(ctx, { id, version: 3, custom: { [roof.key]: "glas", [area.key]: "stor" } });
    await expect(wrong).rejects.toMatchObject({
      details: { fields: { [`custom.${roof.key}`]: "choose", [`custom.${area.key}`]: "number" } },
    });
  });
});

it("shows a change of one in the history by its name, and puts it back", async () => {
  await rolledBack(async (ctx) => {
    const { key } = await createCustomField(ctx, { entity: "case", nameSv: "Avtalsnummer", kind: "text" });
    const { addCase } = await sampleCases(ctx);
    const { id } = await addCase({ custom: { [key]: "A-1" }, tags: ["Tak"] });
    const edit = { id, version: 1, custom: { [key]: "B-2" }, tags: "Golv" };
    const { batchId } = await inBatch(ctx, (own) => updateCase(own, edit));
    const [entry] = (await listChanges(ctx, { rowId: id })).rows;
    const field = entry?.fields.find(({ kind }) => kind === "custom");
    expect([field?.label, field?.before.text, field?.after.text]).toEqual(["Avtalsnummer", "A-1", "B-2"]);
    await inBatch(ctx, (own) => restoreValue(own, { changeId: entry?.id ?? 0, field: `custom.${key}` }));
    await inBatch(ctx, (own) => restoreValue(own, { changeId: entry?.id ?? 0, field: "tags" }));
    expect(await customOf(ctx, id)).toEqual({ [key]: "A-1" });
    await inBatch(ctx, (own) => undoBatch(own, { batchId }));
    expect(await customOf(ctx, id)).toEqual({ [key]: "A-1" });
  });
});

it("keeps a field's kind once cases have values of it", async () => {
  await rolledBack(async (ctx) => {
    const { id, key } = await createCustomField(ctx, { entity: "case", nameSv: "Yta", kind: "number" });
    const { addCase } = await sampleCases(ctx);
    const change = { id, version: 1, nameSv: "Yta", kind: "text" as const };
    await addCase({ custom: { [key]: "120" } });
    await expect(updateCustomField(ctx, change)).rejects.toMatchObject({ details: { field: "kind" } });
  });
});
