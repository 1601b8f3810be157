import { and, eq, isNull } from "drizzle-orm";
import { notifications } from "@/db/tenant/schema/notifications";
import { command } from "@/lib/core/command";
import { ReadNotification } from "./schema";

/** Notes that the actor has read one of their notifications, or all. */
export const markRead = command(
  { name: "mark-read", permission: "notification:write", input: ReadNotification },
  async (ctx, { id }) => {
    await ctx.tx
      .update(notifications)
      .set({ readAt: ctx.now })
      .where(
        and(
          eq(notifications.employeeId, ctx.actor.employeeId),
          isNull(notifications.readAt),
          id ? eq(notifications.id, id) : undefined,
        ),
      );
    return { id };
  },
);
