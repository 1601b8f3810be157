import { expect, it } from "vitest";
import { archiveNote } from "@/lib/notes/archive-note";
import { listNotes } from "@/lib/notes/list-notes";
import { pinNote } from "@/lib/notes/pin-note";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { sampleNotes } from "./sample-notes";

useDatabase();

it("takes a note out of every list, out of reach of changes and of those who can't see it", async () => {
  await rolledBack(async (ctx) => {
    const { write, customerId } = await sampleNotes(ctx);
    const { id } = await write();
    const secret = await write({ isPrivate: "on" });
    await expect(archiveNote(actingAs(ctx, "bertil"), { id: secret.id })).rejects.toMatchObject({
      code: "not_found",
    });
    await archiveNote(ctx, { id });
    expect((await listNotes(ctx, { customerId })).rows.map((note) => note.id)).toEqual([secret.id]);
    await expect(pinNote(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
  });
});
