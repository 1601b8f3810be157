import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { notifications } from "@/db/tenant/schema/notifications";
import { addComment } from "@/lib/notes/add-comment";
import { getNote } from "@/lib/notes/get-note";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { employee, sampleNotes } from "./sample-notes";

useDatabase();

it("tells the note's author and whom the comment mentions, each once", async () => {
  await rolledBack(async (ctx) => {
    const { write } = await sampleNotes(ctx);
    const { id } = await write();
    const bertil = actingAs(ctx, "bertil");
    await addComment(bertil, { noteId: id, body: "@Anna Lind och @Kerstin Öberg, bra" });
    const told = await ctx.tx.select().from(notifications).where(eq(notifications.noteId, id));
    expect(told.map(({ employeeId }) => employeeId).sort()).toEqual([employee("anna"), employee("kerstin")]);
    expect((await getNote(ctx, { id })).comments).toMatchObject([{ authorName: "Bertil Ek" }]);
    const secret = await write({ isPrivate: "on" });
    await expect(addComment(bertil, { noteId: secret.id, body: "x" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
