import { or, sql } from "drizzle-orm";
import { notificationKinds, notificationSettings } from "@/db/tenant/schema/notifications";
import { command } from "@/lib/core/command";
import { can } from "@/lib/core/permissions";
import { NotificationSettings } from "./schema";

/** Says how the actor is told of those kinds of things that are sent; the others stay as they are. */
export const saveNotificationSettings = command(
  { name: "save-notification-settings", permission: "notification:write", input: NotificationSettings },
  async ({ tx, actor }, { kinds }) => {
    const { employeeId, role } = actor;
    const rows = notificationKinds.flatMap((kind) => {
      const wanted = kinds[kind];
      return wanted ? [{ employeeId, kind, ...wanted }] : [];
    });
    if (rows.length > 0)
      await tx
        .insert(notificationSettings)
        .values(rows)
        .onConflictDoUpdate({
          target: [notificationSettings.employeeId, notificationSettings.kind],
          set: {
            inApp: sql`excluded.in_app`,
            byMail: sql`excluded.by_mail`,
            updatedAt: sql`now()`,
            version: sql`${notificationSettings.version} + 1`,
          },
          setWhere: or(
            sql`${notificationSettings.inApp} <> excluded.in_app`,
            sql`${notificationSettings.byMail} <> excluded.by_mail`,
          ),
        });
    return { mayUndo: can(role, "change:undo") };
  },
);
