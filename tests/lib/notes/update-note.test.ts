import { expect, it } from "vitest";
import { listChanges } from "@/lib/changes/list-changes";
import { StaleEdit } from "@/lib/changes/stale-edit";
import type { Ctx } from "@/lib/core/context";
import { addComment } from "@/lib/notes/add-comment";
import { getNote } from "@/lib/notes/get-note";
import { updateNote } from "@/lib/notes/update-note";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { sampleNotes } from "./sample-notes";

useDatabase();

it("shows both versions to whoever saves over a colleague's text, and lets only the author hide a note", async () => {
  await rolledBack(async (ctx) => {
    const { write } = await sampleNotes(ctx);
    const { id } = await write({ body: "Första" });
    const { version } = await getNote(ctx, { id });
    const bertil = actingAs(ctx, "bertil");
    await inBatch(bertil, (as) => updateNote(as, { id, version, body: "Bertils" }));
    const { refused } = await inBatch(ctx, (as) => updateNote(as, { id, version, body: "Annas" }));
    expect(refused).toBeInstanceOf(StaleEdit);
    expect(refused).toMatchObject({ code: "conflict", details: { values: { who: "Bertil Ek" } } });
    const now = (await getNote(ctx, { id })).version;
    await expect(
      updateNote(bertil, { id, version: now, body: "Bertils", isPrivate: "on" }),
    ).rejects.toMatchObject({ message: "note_private_author" });
  });
});

it("keeps to its author what a note said while it was private, once it is everybody's", async () => {
  await rolledBack(async (ctx) => {
    const { write, customerId } = await sampleNotes(ctx);
    const bertil = actingAs(ctx, "bertil");
    const { value } = await inBatch(ctx, (as) => write({ body: "Hemlig första", isPrivate: "on" }, as));
    const id = value?.id ?? "";
    const save = (body: string, isPrivate: string, as = ctx) =>
      inBatch(as, async (own) => {
        const { version } = await getNote(own, { id });
        return updateNote(own, { id, version, body, isPrivate });
      });
    await inBatch(ctx, (as) => addComment(as, { noteId: id, body: "Hemlig kommentar" }));
    await save("Hemlig andra", "on");
    await save("Öppen första", "");
    await save("Öppen andra", "", bertil);
    const history = async (as: Ctx) => JSON.stringify((await listChanges(as, { customerId })).rows);
    for (const person of ["bertil", "kerstin", "rut"] as const) {
      const seen = await history(actingAs(ctx, person));
      expect(seen, person).not.toContain("Hemlig");
      expect(seen, person).toContain("Öppen andra");
    }
    expect(await history(ctx)).toContain("Hemlig första");
  });
});
