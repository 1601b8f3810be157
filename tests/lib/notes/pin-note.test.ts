import { expect, it } from "vitest";
import { listNotes } from "@/lib/notes/list-notes";
import { pinNote } from "@/lib/notes/pin-note";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleNotes } from "./sample-notes";

useDatabase();

it("lets a note of a record stand first there, and not on the organisation's wall", async () => {
  await rolledBack(async (ctx) => {
    const { write, customerId } = await sampleNotes(ctx);
    const { id } = await write();
    const later = await write();
    await pinNote(ctx, { id, pinned: "on" });
    const here = await listNotes(ctx, { customerId });
    expect([here.pinned, here.rows].map((part) => part.map((note) => note.id))).toEqual([[id], [later.id]]);
    const wall = await listNotes(ctx, {});
    expect([wall.pinned.length, wall.rows.map((note) => note.id)]).toEqual([0, [later.id, id]]);
    await pinNote(ctx, { id });
    expect((await listNotes(ctx, { customerId })).pinned).toEqual([]);
  });
});
