import { expect, it } from "vitest";
import { archiveNoteCategory } from "@/lib/notes/archive-note-category";
import { createNote } from "@/lib/notes/create-note";
import { createNoteCategory } from "@/lib/notes/create-note-category";
import { getNote } from "@/lib/notes/get-note";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("takes a kind of notes out of use, while notes keep it", async () => {
  await rolledBack(async (ctx) => {
    const { id } = await createNoteCategory(ctx, { nameSv: "Beröm", colorSlot: 5 });
    const note = await createNote(ctx, { body: "Nöjd kund", categoryId: id });
    await archiveNoteCategory(ctx, { id });
    expect(await getNote(ctx, { id: note.id })).toMatchObject({ categoryNames: { sv: "Beröm" } });
    await expect(createNote(ctx, { body: "x", categoryId: id })).rejects.toMatchObject({ code: "invalid" });
    await expect(archiveNoteCategory(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
  });
});
