import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { changeLog } from "@/db/tenant/schema/change-log";
import { noteMentions } from "@/db/tenant/schema/notes";
import { notifications } from "@/db/tenant/schema/notifications";
import { undoBatch } from "@/lib/changes/undo-batch";
import { createNote } from "@/lib/notes/create-note";
import { getNote } from "@/lib/notes/get-note";
import { listNotes } from "@/lib/notes/list-notes";
import { updateNote } from "@/lib/notes/update-note";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { employee, sampleNotes } from "./sample-notes";

useDatabase();

it("tells whom a note mentions by full or only first name, once, and says who can't see it", async () => {
  await rolledBack(async (ctx) => {
    const { write, hiddenId } = await sampleNotes(ctx);
    const { id, blind } = await write({
      body: "@Bertil Ek, @kerstin och @Rutger: se här. post@anna.example",
    });
    expect(blind).toEqual([]);
    const told = await ctx.tx.select().from(notifications).where(eq(notifications.noteId, id));
    expect(told.map(({ employeeId, kind }) => [employeeId, kind])).toEqual([
      [employee("bertil"), "mention"],
      [employee("kerstin"), "mention"],
    ]);
    expect(await ctx.tx.$count(noteMentions, eq(noteMentions.noteId, id))).toBe(2);
    const { version } = await getNote(ctx, { id });
    await updateNote(ctx, { id, version, body: "@Bertil Ek igen" });
    expect(await ctx.tx.$count(notifications, eq(notifications.noteId, id))).toBe(2);
    expect(await ctx.tx.$count(noteMentions, eq(noteMentions.noteId, id))).toBe(1);
    const hidden = await write({ customerId: hiddenId, body: "@Bertil Ek @Anna Lind" });
    expect(hidden.blind).toEqual(["Bertil Ek"]);
    expect(await ctx.tx.$count(notifications, eq(notifications.noteId, hidden.id))).toBe(0);
  });
});

it("keeps a private note to its author until it is private no longer; then the mentioned are told", async () => {
  await rolledBack(async (ctx) => {
    const { write, customerId } = await sampleNotes(ctx);
    const { id, blind } = await write({ isPrivate: "on", body: "Bara jag, @Bertil Ek" });
    expect(blind).toEqual(["Bertil Ek"]);
    const bertil = actingAs(ctx, "bertil");
    await expect(getNote(bertil, { id })).rejects.toMatchObject({ code: "not_found" });
    const seen = async () => (await listNotes(bertil, { customerId })).rows.map((note) => note.id);
    expect(await seen()).toEqual([]);
    const { version } = await getNote(ctx, { id });
    await updateNote(ctx, { id, version, body: "Alla får veta, @Bertil Ek" });
    expect(await seen()).toEqual([id]);
    expect(await ctx.tx.$count(notifications, eq(notifications.noteId, id))).toBe(1);
  });
});

it("refuses a hidden record, an empty text and an unknown category, and can be undone", async () => {
  await rolledBack(async (ctx) => {
    const { hiddenId, customerId } = await sampleNotes(ctx);
    const bertil = actingAs(ctx, "bertil");
    await expect(createNote(bertil, { customerId: hiddenId, body: "x" })).rejects.toMatchObject({
      details: { fields: { customerId: "choose" } },
    });
    await expect(createNote(ctx, { body: " \n" })).rejects.toMatchObject({
      details: { fields: { body: "required" } },
    });
    await expect(createNote(ctx, { body: "x", categoryId: customerId })).rejects.toMatchObject({
      details: { fields: { categoryId: "choose" } },
    });
    const { batchId, value } = await inBatch(bertil, (as) =>
      createNote(as, { customerId, body: "@Anna Lind" }),
    );
    expect(await ctx.tx.$count(changeLog, eq(changeLog.rowId, value?.id ?? ""))).toBe(1);
    await inBatch(bertil, (as) => undoBatch(as, { batchId }));
    await expect(getNote(ctx, { id: value?.id ?? "" })).rejects.toMatchObject({ code: "not_found" });
  });
});
