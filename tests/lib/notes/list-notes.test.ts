import { expect, it } from "vitest";
import { addComment } from "@/lib/notes/add-comment";
import { listNotes } from "@/lib/notes/list-notes";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { sampleNotes } from "./sample-notes";

useDatabase();

it("pages from the newest, with comments and where each note stands, narrowed to what is asked", async () => {
  await rolledBack(async (ctx) => {
    const { write } = await sampleNotes(ctx);
    const bertil = actingAs(ctx, "bertil");
    for (let at = 1; at <= 21; at++) await write({ body: `Nr ${at}` });
    const mine = await write({ body: "Till @Anna Lind" }, bertil);
    await addComment(ctx, { noteId: mine.id, body: "Tack" });
    const page = await listNotes(ctx, {});
    expect(page.rows).toHaveLength(20);
    expect(page.rows[0]).toMatchObject({
      body: "Till @Anna Lind",
      authorName: "Bertil Ek",
      customerName: "Åkerlund & Söner AB",
      mentioned: ["Anna Lind"],
      comments: [{ body: "Tack", authorName: "Anna Lind" }],
    });
    const rest = await listNotes(ctx, { cursor: page.next ?? "" });
    expect(rest.rows).toHaveLength(2);
    expect((await listNotes(ctx, { only: "mentions" })).rows.map(({ id }) => id)).toEqual([mine.id]);
    expect((await listNotes(bertil, { only: "mine" })).rows.map(({ id }) => id)).toEqual([mine.id]);
  });
});
