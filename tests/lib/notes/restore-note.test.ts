import { expect, it } from "vitest";
import { archiveNote } from "@/lib/notes/archive-note";
import { countNotes } from "@/lib/notes/count-notes";
import { restoreNote } from "@/lib/notes/restore-note";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { sampleNotes } from "./sample-notes";

useDatabase();

it("takes an archived note out again, once, for those who may see it", async () => {
  await rolledBack(async (ctx) => {
    const { write, customerId } = await sampleNotes(ctx);
    const { id } = await write({ isPrivate: "on" });
    await archiveNote(ctx, { id });
    await expect(restoreNote(actingAs(ctx, "bertil"), { id })).rejects.toMatchObject({ code: "not_found" });
    await restoreNote(ctx, { id });
    expect(await countNotes(ctx, { customerId })).toBe(1);
    await expect(restoreNote(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
  });
});
