import { expect, it } from "vitest";
import { createNote } from "@/lib/notes/create-note";
import { countUnread } from "@/lib/notifications/count-unread";
import { listNotifications } from "@/lib/notifications/list-notifications";
import { markRead } from "@/lib/notifications/mark-read";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";

useDatabase();

it("marks one's own notification as read, or all of them, and nobody else's", async () => {
  await rolledBack(async (ctx) => {
    for (const body of ["ett", "två", "tre"])
      await createNote(ctx, { body: `@Bertil Ek @Kerstin Öberg ${body}` });
    const [bertil, kerstin] = [actingAs(ctx, "bertil"), actingAs(ctx, "kerstin")];
    const [first] = (await listNotifications(bertil, {})).rows;
    await markRead(kerstin, { id: first?.id ?? "" });
    expect(await countUnread(bertil, {})).toBe(3);
    await markRead(bertil, { id: first?.id ?? "" });
    expect(await countUnread(bertil, {})).toBe(2);
    expect((await listNotifications(bertil, { only: "unread" })).rows).toHaveLength(2);
    await markRead(bertil, {});
    expect([await countUnread(bertil, {}), await countUnread(kerstin, {})]).toEqual([0, 3]);
  });
});
