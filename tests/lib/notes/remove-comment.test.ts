import { expect, it } from "vitest";
import { addComment } from "@/lib/notes/add-comment";
import { getNote } from "@/lib/notes/get-note";
import { removeComment } from "@/lib/notes/remove-comment";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { sampleNotes } from "./sample-notes";

useDatabase();

it("lets its writer or an administrator take a comment away", async () => {
  await rolledBack(async (ctx) => {
    const { write } = await sampleNotes(ctx);
    const { id: noteId } = await write();
    const [bertil, kerstin] = [actingAs(ctx, "bertil"), actingAs(ctx, "kerstin")];
    const first = await addComment(bertil, { noteId, body: "Ett" });
    const second = await addComment(bertil, { noteId, body: "Två" });
    await expect(removeComment(kerstin, { id: first.id })).rejects.toMatchObject({ code: "forbidden" });
    await removeComment(bertil, { id: first.id });
    await removeComment(ctx, { id: second.id });
    expect((await getNote(ctx, { id: noteId })).comments).toEqual([]);
  });
});
