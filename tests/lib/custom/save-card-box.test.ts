import { expect, it } from "vitest";
import type { Ctx } from "@/lib/core/context";
import { getCardLayout } from "@/lib/custom/get-card-layout";
import { saveCardBox } from "@/lib/custom/save-card-box";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

const boxes = async (ctx: Ctx) => (await getCardLayout(ctx, { entity: "contact" })).boxes;
const save = (ctx: Ctx, input: Partial<Parameters<typeof saveCardBox>[1]>) =>
  saveCardBox(ctx, { entity: "contact", ...input });

it("adds own boxes at the top, renames them, and gives them conditions", async () => {
  await rolledBack(async (ctx) => {
    await save(ctx, { nameSv: "Avtal", nameEn: "Contracts" });
    await save(ctx, { nameSv: "Intressen" });
    expect((await boxes(ctx)).slice(0, 2)).toEqual([
      { key: "box_2", names: { sv: "Intressen" }, fields: [] },
      { key: "box_1", names: { sv: "Avtal", en: "Contracts" }, fields: [] },
    ]);
    await save(ctx, { key: "box_1", nameSv: "Kontrakt" });
    expect((await boxes(ctx))[1]?.names).toEqual({ sv: "Kontrakt" });
  });
});

it("leaves the product's boxes their names, and demands one of an own box", async () => {
  await rolledBack(async (ctx) => {
    const when = "categoryIds=019ac000-0000-7000-8000-000000000001";
    await save(ctx, { key: "addresses", nameSv: "Annat", when });
    const box = (await boxes(ctx)).find(({ key }) => key === "addresses");
    expect(box?.names).toBeUndefined();
    expect(box?.when?.field).toBe("categoryIds");
    await expect(save(ctx, {})).rejects.toMatchObject({ details: { fields: { nameSv: "required" } } });
    await expect(save(ctx, { key: "planted", nameSv: "x" })).rejects.toMatchObject({ code: "not_found" });
    await expect(save(ctx, { nameSv: "x", when: "isSupplier=on" })).rejects.toMatchObject({
      details: { field: "when" },
    });
  });
});
