import { expect, it } from "vitest";
import { createStatus } from "@/lib/statuses/create-status";
import { listStatusSettings } from "@/lib/statuses/list-status-settings";
import { sampleCases } from "@/tests/lib/cases/sample-cases";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("adds a status last among the open ones, in the languages that were given", async () => {
  await rolledBack(async (ctx) => {
    await sampleCases(ctx);
    await createStatus(ctx, {
      nameSv: "Avtal",
      nameEn: "Contract",
      colorSlot: "3",
      probabilityPercent: "90",
    });
    const statuses = await listStatusSettings(ctx, {});
    expect(statuses.map(({ names }) => names.sv)).toEqual([
      "Ny",
      "Kontaktad",
      "Offert skickad",
      "Förhandling",
      "Avtal",
      "Vunnet",
      "Förlorat",
    ]);
    expect(statuses[4]).toMatchObject({
      names: { sv: "Avtal", en: "Contract" },
      colorSlot: 3,
      probabilityPercent: 90,
    });
  });
});

it("says which field is wrong, and to whom it is forbidden", async () => {
  await rolledBack(async (ctx) => {
    const status = { nameSv: "Avtal", colorSlot: 3, probabilityPercent: 90 };
    const wrong = (values: object, fields: object) =>
      expect(createStatus(ctx, { ...status, ...values })).rejects.toMatchObject({ details: { fields } });
    await wrong({ nameSv: " " }, { nameSv: "required" });
    await wrong({ colorSlot: 9 }, { colorSlot: "out_of_range" });
    await wrong({ probabilityPercent: "" }, { probabilityPercent: "number" });
    const seller = { ...ctx, actor: { ...ctx.actor, role: "seller" as const } };
    await expect(createStatus(seller, status)).rejects.toMatchObject({ code: "forbidden" });
  });
});
