import { expect, it } from "vitest";
import { notifications } from "@/db/tenant/schema/notifications";
import { createCustomer } from "@/lib/customers/create-customer";
import { createNote } from "@/lib/notes/create-note";
import { listNotifications } from "@/lib/notifications/list-notifications";
import { markRecordRead } from "@/lib/notifications/mark-record-read";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

it("has read what leads to the record that is looked at, and nothing else, nor what others were told", async () => {
  await rolledBack(async (ctx) => {
    const [bertilId, kerstinId] = [
      idOf("employee", "nordbygg", "bertil"),
      idOf("employee", "nordbygg", "kerstin"),
    ];
    const { id: customerId } = await createCustomer(ctx, { name: "Åkerlund", country: "SE" } as never);
    const { id: noteId } = await createNote(ctx, { customerId, body: "@Bertil Ek, läs" });
    const change = { kind: "change", customerId, details: { event: "changed" } } as const;
    await ctx.tx.insert(notifications).values([
      { ...change, employeeId: bertilId },
      { ...change, employeeId: kerstinId },
    ]);
    const bertil = actingAs(ctx, "bertil");
    const unread = async (who = bertil) =>
      (await listNotifications(who, { only: "unread" })).rows.map(({ kind }) => kind).toSorted();
    expect(await unread()).toEqual(["change", "mention"]);
    await markRecordRead(bertil, { kind: "customer", rowId: customerId });
    expect(await unread()).toEqual(["mention"]);
    await markRecordRead(bertil, { kind: "note", rowId: noteId });
    expect(await unread()).toEqual([]);
    expect(await unread(actingAs(ctx, "kerstin"))).toEqual(["change"]);
  });
});
