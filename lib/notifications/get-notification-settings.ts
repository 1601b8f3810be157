import { eq } from "drizzle-orm";
import { z } from "zod";
import {
  type NotificationKind,
  notificationKinds,
  notificationSettings,
} from "@/db/tenant/schema/notifications";
import { query } from "@/lib/core/query";

export type NotificationSetting = {
  kind: NotificationKind;
  inApp: boolean;
  byMail: "never" | "digest" | "at_once";
};

/** How the actor is told of each kind of thing: in the program and every morning, unless they said otherwise. */
export const getNotificationSettings = query(
  { name: "get-notification-settings", permission: "activity:read", input: z.object({}) },
  async ({ tx, actor }): Promise<NotificationSetting[]> => {
    const rows = await tx
      .select()
      .from(notificationSettings)
      .where(eq(notificationSettings.employeeId, actor.employeeId));
    return notificationKinds.map((kind) => {
      const own = rows.find((row) => row.kind === kind);
      return { kind, inApp: own?.inApp ?? true, byMail: own?.byMail ?? "digest" };
    });
  },
);
