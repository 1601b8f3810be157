import { expect, it } from "vitest";
import { archiveNoteCategory } from "@/lib/notes/archive-note-category";
import { createNoteCategory } from "@/lib/notes/create-note-category";
import { listNoteCategories } from "@/lib/notes/list-note-categories";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("lists the kinds in use in their order", async () => {
  await rolledBack(async (ctx) => {
    const before = await listNoteCategories(ctx, {});
    const { id } = await createNoteCategory(ctx, { nameSv: "Beröm", colorSlot: 5 });
    expect((await listNoteCategories(ctx, {})).at(-1)?.id).toBe(id);
    await archiveNoteCategory(ctx, { id });
    expect(await listNoteCategories(ctx, {})).toEqual(before);
  });
});
