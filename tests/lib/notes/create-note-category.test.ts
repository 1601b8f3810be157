import { expect, it } from "vitest";
import { createNoteCategory } from "@/lib/notes/create-note-category";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("asks for a name in the organisation's language", async () => {
  await rolledBack(async (ctx) => {
    await expect(createNoteCategory(ctx, { nameEn: "Praise", colorSlot: 5 })).rejects.toMatchObject({
      details: { fields: { nameSv: "required" } },
    });
    expect(await createNoteCategory(ctx, { nameSv: "Beröm", colorSlot: "5" })).toMatchObject({
      name: "Beröm",
    });
  });
});
