import { eq } from "drizzle-orm";
import { calendarAccounts, calendarObjects, calendarSyncs } from "@/db/tenant/schema/calendar-links";
import type { Ctx } from "@/lib/core/context";

export type StoredAccount = typeof calendarAccounts.$inferSelect;

/** The actor's account, to be changed; null while they have none. */
export async function lockOwnAccount({ tx, actor }: Ctx): Promise<StoredAccount | null> {
  const [row] = await tx
    .select()
    .from(calendarAccounts)
    .where(eq(calendarAccounts.employeeId, actor.employeeId))
    .for("update");
  return row ?? null;
}

/** Everything is compared anew, as if nothing were known of the calendar. */
export async function forgetCompared({ tx }: Ctx, accountId: string): Promise<void> {
  await tx.delete(calendarObjects).where(eq(calendarObjects.accountId, accountId));
  await tx.delete(calendarSyncs).where(eq(calendarSyncs.accountId, accountId));
}
