import { expect, it } from "vitest";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { addComment } from "@/lib/notes/add-comment";
import { exportNotes } from "@/lib/notes/export-notes";
import { noteCells, noteHeadings } from "@/lib/notes/present-note-file";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { sampleNotes } from "./sample-notes";

useDatabase();

it("holds the notes that the wall shows, with their comments, and none that is hidden", async () => {
  await rolledBack(async (ctx) => {
    const { write, hiddenId } = await sampleNotes(ctx);
    const { id } = await write({ body: "**Ringde** i dag" });
    await addComment(ctx, { noteId: id, body: "Bra" });
    await write({ body: "Mitt eget", isPrivate: "on" });
    await write({ customerId: hiddenId, body: "Hemligt" });
    const bertil = actingAs(ctx, "bertil");
    const { rows, next } = await exportNotes(bertil, {});
    const t = translatorFor("sv");
    const { tenant, actor, today } = ctx;
    const tools = { t, format: formatterFor("sv", "Europe/Stockholm", "SEK"), tenant, actor, today };
    const names = noteHeadings(t);
    const lines = rows.map((row) =>
      Object.fromEntries(noteCells(row, tools).map(({ raw }, place) => [names[place], raw])),
    );
    expect(lines).toMatchObject([
      { Text: "**Ringde** i dag", Kund: "Åkerlund & Söner AB", Kommentarer: expect.stringMatching(/: Bra$/) },
    ]);
    expect(next).toBeNull();
    expect((await exportNotes(bertil, { q: "saknas" })).rows).toEqual([]);
  });
});
