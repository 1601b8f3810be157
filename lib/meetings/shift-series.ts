import { eq } from "drizzle-orm";
import { meetings } from "@/db/tenant/schema/meetings";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { daysBetween, shiftLocally } from "./clock";
import type { StoredMeeting } from "./lock-meeting";
import type { Times } from "./meeting-times";
import { moveRule } from "./rule";

/**
 * What follows for a series when it is moved: its days, what was excluded, and the places of occurrences that were changed by
 * themselves, all by as much on its clock. Those keep their own times.
 * @throws DomainError `rule` where the rule itself says on which days: then the rule is what is to be changed
 */
export async function shiftSeries(ctx: Ctx, series: StoredMeeting, next: Times, isRuleSent: boolean) {
  const { id, startsAt, recurrence } = series;
  const zone = next.timeZone;
  if (startsAt.getTime() === next.startsAt.getTime() && series.timeZone === zone) return {};
  const move = (at: Date) => shiftLocally(at, startsAt, next.startsAt, zone);
  const days = daysBetween(startsAt, next.startsAt, zone);
  const moved = isRuleSent || recurrence === null ? recurrence : moveRule(recurrence, days);
  if (moved === null && recurrence !== null)
    throw new DomainError("rule", "series_days_by_rule", { field: "startsOn" });
  const own = await ctx.tx
    .select({ id: meetings.id, originalStart: meetings.originalStart })
    .from(meetings)
    .where(eq(meetings.seriesId, id));
  // Away from each other's places first: two may change them among themselves.
  const later = days > 0 || next.startsAt > startsAt;
  const ordered = own
    .flatMap(({ id: ownId, originalStart }) => (originalStart ? [{ ownId, originalStart }] : []))
    .sort((a, b) => (later ? -1 : 1) * (a.originalStart.getTime() - b.originalStart.getTime()));
  for (const { ownId, originalStart } of ordered)
    await ctx.tx
      .update(meetings)
      .set({ originalStart: move(originalStart) })
      .where(eq(meetings.id, ownId));
  return {
    ...(isRuleSent ? {} : { recurrence: moved }),
    excludedStarts: series.excludedStarts.map(move),
    extraStarts: series.extraStarts.map(move),
  };
}
