import { and, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { notifications } from "@/db/tenant/schema/notifications";
import { query } from "@/lib/core/query";
import { visibleNotifications } from "./visibility";

const countedAtMost = 100;

/** How many notifications the actor has not read, counted up to a hundred. */
export const countUnread = query(
  { name: "count-unread", permission: "activity:read", input: z.object({}) },
  async (ctx): Promise<number> => {
    const unread = ctx.tx
      .select({ one: sql`1` })
      .from(notifications)
      .where(and(isNull(notifications.readAt), visibleNotifications(ctx)))
      .limit(countedAtMost);
    const { rows } = await ctx.tx.execute<{ count: number }>(
      sql`select count(*)::int as count from ${unread} unread`,
    );
    return rows[0]?.count ?? 0;
  },
);
