import { expect, it } from "vitest";
import { createNote } from "@/lib/notes/create-note";
import { countUnread } from "@/lib/notifications/count-unread";
import { listNotifications } from "@/lib/notifications/list-notifications";
import { openNotification } from "@/lib/notifications/open-notification";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";

useDatabase();

it("leads to what it is about, and is read then; nobody opens another's", async () => {
  await rolledBack(async (ctx) => {
    const note = await createNote(ctx, { body: "@Bertil Ek, läs" });
    const [bertil, kerstin] = [actingAs(ctx, "bertil"), actingAs(ctx, "kerstin")];
    const id = (await listNotifications(bertil, {})).rows[0]?.id ?? "";
    expect((await inBatch(kerstin, (own) => openNotification(own, { id }))).refused?.code).toBe("not_found");
    expect(await openNotification(bertil, { id })).toEqual({ href: `/nordbygg/notes/${note.id}` });
    expect(await countUnread(bertil, {})).toBe(0);
  });
});
