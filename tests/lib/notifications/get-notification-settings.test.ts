import { expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { getNotificationSettings } from "@/lib/notifications/get-notification-settings";
import { presentNotificationSettings } from "@/lib/notifications/present-notification-settings";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("tells in the program and every morning unless told otherwise", async () => {
  await rolledBack(async (ctx) => {
    const own = await getNotificationSettings(ctx, {});
    expect(own).toHaveLength(7);
    expect(own.every(({ inApp, byMail }) => inApp && byMail === "digest")).toBe(true);
    expect(presentNotificationSettings(own, translatorFor("sv")).at(-1)).toMatchObject({
      title: "När något inte gick att utföra",
    });
  });
});
