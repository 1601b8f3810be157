import { expect, it } from "vitest";
import { getNote } from "@/lib/notes/get-note";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { sampleNotes } from "./sample-notes";

useDatabase();

it("shows a note to those alone who may see what it is about", async () => {
  await rolledBack(async (ctx) => {
    const { write, hiddenId } = await sampleNotes(ctx);
    const { id } = await write({ customerId: hiddenId });
    expect(await getNote(ctx, { id })).toMatchObject({ customerName: "Hemliga Bolaget AB" });
    await expect(getNote(actingAs(ctx, "bertil"), { id })).rejects.toMatchObject({ code: "not_found" });
  });
});
