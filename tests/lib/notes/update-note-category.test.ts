import { expect, it } from "vitest";
import { createNote } from "@/lib/notes/create-note";
import { createNoteCategory } from "@/lib/notes/create-note-category";
import { getNote } from "@/lib/notes/get-note";
import { updateNoteCategory } from "@/lib/notes/update-note-category";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("renames a kind of notes on the notes too, and refuses to write over somebody else's change", async () => {
  await rolledBack(async (ctx) => {
    const { id } = await createNoteCategory(ctx, { nameSv: "Beröm", colorSlot: 5 });
    const note = await createNote(ctx, { body: "Nöjd kund", categoryId: id });
    await updateNoteCategory(ctx, { id, version: 1, nameSv: "Ros", colorSlot: 4 });
    expect(await getNote(ctx, { id: note.id })).toMatchObject({
      categoryNames: { sv: "Ros" },
      categoryColor: 4,
    });
    await expect(
      updateNoteCategory(ctx, { id, version: 1, nameSv: "Ris", colorSlot: 4 }),
    ).rejects.toMatchObject({ code: "conflict" });
  });
});
