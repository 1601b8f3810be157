import { eq, sql } from "drizzle-orm";
import { calendarSyncs } from "@/db/tenant/schema/calendar-links";
import type { CalendarFailureReason } from "@/lib/connectors/caldav/calendar-failure";
import type { Ctx } from "@/lib/core/context";
import { notify } from "@/lib/notifications/notify";
import type { DueAccount } from "./due-accounts";

/** `member` they may not enter or write any more, `emptied` most of the calendar is gone, `unexpected` a fault of ours. */
export type SyncFailure = CalendarFailureReason | "member" | "emptied" | "unexpected";

/** Trying again changes nothing: its owner has to do something first. */
const forGood = new Set<SyncFailure>(["refused", "missing", "address", "read_only", "member", "emptied"]);
const leaseMinutes = 3;
const firstWaitMinutes = 5;
const longestWaitMinutes = 240;

/** Lets one worker alone see to an account; one that dies is followed within minutes. */
export async function takeLease({ tx }: Ctx, accountId: string, { again = false } = {}): Promise<boolean> {
  const until = sql`now() + make_interval(mins => ${leaseMinutes})`;
  const rows = await tx
    .insert(calendarSyncs)
    .values({ accountId, leasedUntil: until })
    .onConflictDoUpdate({
      target: calendarSyncs.accountId,
      set: { leasedUntil: until },
      setWhere: again ? sql`true` : sql`coalesce(${calendarSyncs.leasedUntil} < now(), true)`,
    })
    .returning({ id: calendarSyncs.accountId });
  return rows.length > 0;
}

export async function giveBack({ tx }: Ctx, accountId: string): Promise<void> {
  await tx.update(calendarSyncs).set({ leasedUntil: null }).where(eq(calendarSyncs.accountId, accountId));
}

/** Tries again later, each time later still; what fails for good is stopped, and its owner told. */
export async function noteFailure(
  ctx: Ctx,
  { id, employeeId, failures }: DueAccount,
  reason: SyncFailure,
): Promise<void> {
  const isOver = forGood.has(reason);
  const wait = Math.min(firstWaitMinutes * 2 ** failures, longestWaitMinutes) * (0.8 + Math.random() * 0.4);
  await ctx.tx
    .update(calendarSyncs)
    .set({
      failedReason: reason,
      failures: failures + 1,
      retryAt: isOver ? null : new Date(ctx.now.getTime() + wait * 60_000),
      stoppedAt: isOver ? ctx.now : null,
    })
    .where(eq(calendarSyncs.accountId, id));
  if (isOver)
    await notify(ctx, [employeeId], { kind: "failure", details: { event: "calendar" }, actorId: null });
}
