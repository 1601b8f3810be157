import { and, asc, eq, gt, inArray, isNull, lt, notLike, type SQL, sql } from "drizzle-orm";
import { notificationSettings, notifications } from "@/db/tenant/schema/notifications";
import type { Ctx } from "@/lib/core/context";
import { type NotificationRow, readNotifications } from "./read-notifications";
import { mayKnow } from "./visibility";

export type MailWay = "digest" | "at_once";

/** What is older was never mailed for some reason, and is no news any more. */
const longest = "7 days";
const atMost = 200;

/**
 * What has neither been read nor mailed, of kinds that are mailed so. A digest takes what was to be mailed at once and wasn't, too;
 * a meeting's reminder is mailed by itself, or not at all.
 */
function mailable(way: MailWay, until: Date): SQL | undefined {
  const byMail = sql`coalesce((select ${notificationSettings.byMail} from ${notificationSettings}
    where ${notificationSettings.employeeId} = ${notifications.employeeId} and ${notificationSettings.kind} = ${notifications.kind}), 'digest')`;
  return and(
    isNull(notifications.readAt),
    isNull(notifications.mailedAt),
    gt(notifications.createdAt, sql`${until.toISOString()}::timestamptz - ${longest}::interval`),
    lt(notifications.createdAt, sql`${until.toISOString()}::timestamptz`),
    notLike(sql`coalesce(${notifications.key}, '')`, "meeting-reminder:%"),
    way === "digest" ? sql`${byMail} <> 'never'` : sql`${byMail} = 'at_once'`,
  );
}

/** Who has something to be mailed. */
export async function findReceivers({ tx }: Ctx, way: MailWay, until: Date): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ employeeId: notifications.employeeId })
    .from(notifications)
    .where(mailable(way, until));
  return rows.map(({ employeeId }) => employeeId);
}

/** What is mailed to the actor: of what they may know of now, the oldest first. */
export function readMailable(ctx: Ctx, way: MailWay, until: Date): Promise<NotificationRow[]> {
  const own = eq(notifications.employeeId, ctx.actor.employeeId);
  const order = [asc(notifications.createdAt), asc(notifications.id)];
  return readNotifications(ctx, and(own, mailable(way, until), mayKnow(ctx, notifications)), order, atMost);
}

/** What was mailed is not mailed again. */
export async function noteMailed({ tx, now }: Ctx, ids: string[]): Promise<void> {
  await tx.update(notifications).set({ mailedAt: now }).where(inArray(notifications.id, ids));
}
