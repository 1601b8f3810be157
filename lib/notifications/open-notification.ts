import { and, eq, isNull } from "drizzle-orm";
import { notifications } from "@/db/tenant/schema/notifications";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { targetOf } from "./present-notifications";
import { OpenedNotification } from "./schema";
import { mayKnow } from "./visibility";

/** Notes that the actor goes to what one of their notifications is about. @returns its address */
export const openNotification = command(
  { name: "open-notification", permission: "notification:write", input: OpenedNotification },
  async (ctx, { id }): Promise<{ href: string }> => {
    const { employeeId } = ctx.actor;
    const [row] = await ctx.tx
      .select()
      .from(notifications)
      .where(
        and(eq(notifications.id, id), eq(notifications.employeeId, employeeId), mayKnow(ctx, notifications)),
      );
    if (!row) throw notFound();
    await ctx.tx
      .update(notifications)
      .set({ readAt: ctx.now })
      .where(and(eq(notifications.id, id), isNull(notifications.readAt)));
    return { href: targetOf(row, ctx.tenant.slug, employeeId) };
  },
);
