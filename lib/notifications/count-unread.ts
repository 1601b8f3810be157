import { and, count, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { prepared } from "@/db/prepared";
import { notifications } from "@/db/tenant/schema/notifications";
import type { TenantTx } from "@/db/transaction";
import { whoever } from "@/lib/core/context";
import { query } from "@/lib/core/query";
import { visibleNotifications } from "./visibility";

const countedAtMost = 100;

/** How many notifications the actor has not read, counted up to a hundred. Asked with every page. */
export const countUnread = query(
  { name: "count-unread", permission: "activity:read", input: z.object({}) },
  async (ctx): Promise<number> => {
    const [unread] = await statement(ctx.tx).execute({ me: ctx.actor.employeeId });
    return unread?.count ?? 0;
  },
);

const statement = prepared((tx: TenantTx) => {
  const unread = tx
    .select({ one: sql`1`.as("one") })
    .from(notifications)
    .where(and(isNull(notifications.readAt), visibleNotifications(whoever)))
    .limit(countedAtMost)
    .as("unread");
  return tx.select({ count: count() }).from(unread).prepare("count_unread");
});
