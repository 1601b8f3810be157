import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { customers } from "@/db/tenant/schema/customers";
import { notes } from "@/db/tenant/schema/notes";
import { notificationSettings } from "@/db/tenant/schema/notifications";
import { createNote } from "@/lib/notes/create-note";
import { countUnread } from "@/lib/notifications/count-unread";
import { listNotifications } from "@/lib/notifications/list-notifications";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

it("neither shows nor counts what was hidden meanwhile, or a kind that is not wanted", async () => {
  await rolledBack(async (ctx) => {
    const [customer] = await ctx.tx
      .insert(customers)
      .values({ name: "Åkerlund", country: "SE" })
      .returning({ id: customers.id });
    const customerId = customer?.id ?? "";
    const note = await createNote(ctx, { customerId, body: "## @Bertil Ek, **ring** [numret](tel:1)" });
    const bertil = actingAs(ctx, "bertil");
    const seen = async () => [
      (await listNotifications(bertil, {})).rows.length,
      await countUnread(bertil, {}),
    ];
    expect((await listNotifications(bertil, {})).rows).toMatchObject([
      { kind: "mention", actorName: "Anna Lind", subject: "@Bertil Ek, ring numret", place: "Åkerlund" },
    ]);
    expect(await seen()).toEqual([1, 1]);
    expect(await countUnread(ctx, {})).toBe(0);
    await ctx.tx.update(notes).set({ isPrivate: true }).where(eq(notes.id, note.id));
    expect(await seen()).toEqual([0, 0]);
    await ctx.tx.update(notes).set({ isPrivate: false }).where(eq(notes.id, note.id));
    const hidden = { visibility: "owner" as const, ownerId: idOf("employee", "nordbygg", "anna") };
    await ctx.tx.update(customers).set(hidden).where(eq(customers.id, customerId));
    expect(await seen()).toEqual([0, 0]);
    await ctx.tx.update(customers).set({ visibility: "everyone" }).where(eq(customers.id, customerId));
    expect(await seen()).toEqual([1, 1]);
    await ctx.tx
      .insert(notificationSettings)
      .values({ employeeId: bertil.actor.employeeId, kind: "mention", inApp: false });
    expect(await seen()).toEqual([0, 0]);
  });
});
