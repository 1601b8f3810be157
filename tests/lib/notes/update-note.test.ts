import { expect, it } from "vitest";
import { StaleEdit } from "@/lib/changes/stale-edit";
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
