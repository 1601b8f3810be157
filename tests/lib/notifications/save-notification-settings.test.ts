import { expect, it } from "vitest";
import { notifications } from "@/db/tenant/schema/notifications";
import { countUnread } from "@/lib/notifications/count-unread";
import { getNotificationSettings } from "@/lib/notifications/get-notification-settings";
import { saveNotificationSettings } from "@/lib/notifications/save-notification-settings";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";

useDatabase();

it("keeps how one is told of a kind, leaves the others, and hides what isn't wanted", async () => {
  await rolledBack(async (ctx) => {
    const rut = actingAs(ctx, "rut");
    await ctx.tx.insert(notifications).values({ employeeId: rut.actor.employeeId, kind: "due" });
    expect(await countUnread(rut, {})).toBe(1);
    await saveNotificationSettings(rut, { kinds: { due: { inApp: "on", byMail: "at_once" } } });
    await saveNotificationSettings(rut, { kinds: { due: { byMail: "never" }, call: { byMail: "at_once" } } });
    const settings = await getNotificationSettings(rut, {});
    expect(settings.filter(({ inApp }) => !inApp)).toEqual([
      { kind: "due", inApp: false, byMail: "never" },
      { kind: "call", inApp: false, byMail: "at_once" },
    ]);
    expect(await countUnread(rut, {})).toBe(0);
    await expect(
      saveNotificationSettings(rut, { kinds: { due: { byMail: "ofta" } } } as never),
    ).rejects.toMatchObject({ code: "invalid" });
  });
});
