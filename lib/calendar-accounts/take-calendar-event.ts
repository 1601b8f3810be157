import { eq } from "drizzle-orm";
import { meetings } from "@/db/tenant/schema/meetings";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { keepOccurrences } from "@/lib/meetings/keep-occurrences";
import { lockHeldMeeting } from "@/lib/meetings/lock-meeting";
import { tellColleagues } from "@/lib/meetings/tell-colleagues";
import { columnsOf } from "./columns-of";
import { changedFields, eventFields, factsOf } from "./event-facts";
import { TakenEvent } from "./schema";
import { takeOccurrences } from "./take-occurrences";

/**
 * Takes over what somebody wrote in their own calendar elsewhere: what they changed of a meeting that they organise, or an event of
 * theirs, which becomes a private meeting, so that colleagues see no more than that they are busy. Nobody is mailed.
 * @throws DomainError `forbidden` of a meeting that a colleague organises
 */
export const takeCalendarEvent = command(
  { name: "take-calendar-event", permission: "activity:write", input: TakenEvent },
  async (ctx, { id, uid, whole, parts, seen, isHeldElsewhere }): Promise<{ id: string }> => {
    const before = id === null ? null : await lockHeldMeeting(ctx, id);
    if (before && before.ownerId !== ctx.actor.employeeId) throw new DomainError("forbidden", "forbidden");
    const now = factsOf([whole, ...parts]);
    const fields = changedFields(now, seen, "");
    const present = before ?? { timeZone: whole.timeZone, videoUrl: null };
    const columns = columnsOf(ctx, whole, before ? fields : [...eventFields], present);
    if (before?.seriesId) delete columns.recurrence;
    if (isHeldElsewhere !== (before?.heldElsewhere ?? false)) columns.heldElsewhere = isHeldElsewhere;
    const sequence = (before?.sequence ?? -1) + 1;
    const meeting = before
      ? await change(ctx, before.id, { ...columns, sequence }, Object.keys(columns).length > 0)
      : await insert(ctx, uid, whole.timeZone, columns);
    await keepOccurrences(ctx, [meeting.id]);
    if (meeting.recurrence !== null)
      await takeOccurrences(ctx, meeting, { whole, parts, seen, now, isMoved: fields.includes("start") });
    if (before) await tellColleagues(ctx, meeting, "changed");
    return { id: meeting.id };
  },
);

type Columns = ReturnType<typeof columnsOf>;

async function insert(ctx: Ctx, uid: string, timeZone: string, columns: Columns) {
  const ownerId = ctx.actor.employeeId;
  const values = { timeZone, ...columns, uid, ownerId, isPrivate: true } as typeof meetings.$inferInsert;
  const [row] = await ctx.tx.insert(meetings).values(values).returning();
  if (!row) throw new Error("no row was inserted");
  return row;
}

async function change({ tx }: Ctx, id: string, columns: Columns, isChanged: boolean) {
  const same = eq(meetings.id, id);
  const [row] = isChanged
    ? await tx.update(meetings).set(columns).where(same).returning()
    : await tx.select().from(meetings).where(same);
  if (!row) throw new Error("a locked row is gone");
  return row;
}
