import { eq } from "drizzle-orm";
import { meetings } from "@/db/tenant/schema/meetings";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { changesAny } from "@/lib/core/same-value";
import { checkLinks } from "./check-links";
import { shiftLocally } from "./clock";
import { keepOccurrences } from "./keep-occurrences";
import { lockOwnMeeting, requireOccurrence, type StoredMeeting } from "./lock-meeting";
import { clockTimes, readTimes, type Times } from "./meeting-times";
import { queueInvitations } from "./queue-invitations";
import { refuseDoubleBooking } from "./refuse-double-booking";
import { refuseStaleMeeting } from "./refuse-stale-meeting";
import { MeetingEdit } from "./schema";
import { shiftSeries } from "./shift-series";
import { splitOccurrence } from "./split-occurrence";
import { tellColleagues } from "./tell-colleagues";
import { writeParticipants } from "./write-participants";

/**
 * Changes those of a meeting's facts that are sent: of a single meeting, of a whole series, or of one occurrence, which becomes a row of
 * its own. Who moves the whole series by one of its occurrences moves all as far.
 */
export const updateMeeting = command(
  { name: "update-meeting", permission: "activity:write", input: MeetingEdit },
  async (ctx, edit) => {
    const found = await lockOwnMeeting(ctx, edit.id);
    if (edit.version !== null && found.version !== edit.version)
      await refuseStaleMeeting(ctx, found, edit.version, edit);
    const { meeting, seen } = await aimAt(ctx, found, edit);
    const isSent = (field: string) => edit.holds.includes(field);
    const columns = await columnsOf(ctx, meeting, seen, edit, isSent);
    const isChanged = changesAny(columns, meeting);
    const written = isSent("participants")
      ? await writeParticipants(ctx, meeting.id, edit.participants)
      : none;
    const sequence = isChanged || written.removed.length > 0 ? meeting.sequence + 1 : meeting.sequence;
    const next = { ...meeting, ...columns, sequence };
    if (isChanged || sequence !== meeting.sequence)
      await ctx.tx
        .update(meetings)
        .set({ ...columns, sequence })
        .where(eq(meetings.id, meeting.id));
    const isBookedAnew =
      timesChanged(meeting, next) || written.added.some(({ employeeId }) => employeeId !== null);
    if (isBookedAnew && !edit.bookAnyway) await refuseDoubleBooking(ctx, next);
    await keepOccurrences(ctx, [meeting.id]);
    await tell(
      ctx,
      next,
      isChanged,
      written.added.flatMap(({ employeeId }) => employeeId ?? []),
    );
    if (edit.sendConfirmation) await queueInvitations(ctx, { ...next, method: "request" }, written.removed);
    return { id: meeting.id, title: next.title, startsAt: next.startsAt };
  },
);

const none: Awaited<ReturnType<typeof writeParticipants>> = { added: [], removed: [] };

/** Which row is to be changed, and whose times the editor saw: an occurrence is made a row of its own if it alone is meant. */
async function aimAt(ctx: Ctx, found: StoredMeeting, { scope, occurrence }: MeetingEdit) {
  if (found.recurrence !== null && occurrence) {
    if (scope === "occurrence") {
      const meeting = await splitOccurrence(ctx, found, occurrence);
      return { meeting, seen: meeting };
    }
    const times = await requireOccurrence(ctx, found.id, occurrence);
    return { meeting: found, seen: { ...found, ...times } };
  }
  if (found.recurrence !== null && scope === "occurrence") throw notFound();
  return { meeting: found, seen: found };
}

const linkFields = ["customerId", "contactId", "caseId", "ownerId"] as const;
const plainFields = ["title", "location", "videoUrl", "description", "isPrivate", "reminderMinutes"] as const;
const timeFields = ["allDay", "startsOn", "startTime", "endsOn", "endTime", "timeZone"] as const;

async function columnsOf(
  ctx: Ctx,
  meeting: StoredMeeting,
  seen: Times,
  edit: MeetingEdit,
  isSent: (field: string) => boolean,
) {
  const sent = <Name extends keyof MeetingEdit>(names: readonly Name[]) =>
    Object.fromEntries(names.filter(isSent).map((name) => [name, edit[name]])) as Partial<
      Pick<MeetingEdit, Name>
    >;
  const { ownerId = null, ...links } = await checkLinks(ctx, sent(linkFields), meeting);
  const isRuleSent = isSent("recurrence") && meeting.seriesId === null;
  const times = timeFields.some(isSent) ? timesOf(meeting, seen, edit, isSent) : null;
  const shifted =
    times && meeting.recurrence !== null ? await shiftSeries(ctx, meeting, times, isRuleSent) : {};
  return {
    ...(sent(plainFields) as Partial<Pick<StoredMeeting, (typeof plainFields)[number]>>),
    ...links,
    ...(ownerId ? { ownerId } : {}),
    ...times,
    ...(isRuleSent ? { recurrence: edit.recurrence } : {}),
    ...shifted,
  };
}

/** The new times: what is not sent is as the editor saw it. Of a whole series its start is moved as far as theirs. */
function timesOf(
  meeting: StoredMeeting,
  seen: Times,
  edit: MeetingEdit,
  isSent: (field: string) => boolean,
): Times {
  const present = clockTimes(seen);
  const said = Object.fromEntries(timeFields.filter(isSent).map((name) => [name, edit[name]]));
  const next = readTimes({ ...present, ...said }, seen.timeZone);
  if (seen.startsAt.getTime() === meeting.startsAt.getTime()) return next;
  const startsAt = shiftLocally(meeting.startsAt, seen.startsAt, next.startsAt, next.timeZone);
  const endsAt = next.allDay
    ? shiftLocally(next.endsAt, next.startsAt, startsAt, next.timeZone)
    : new Date(startsAt.getTime() + next.endsAt.getTime() - next.startsAt.getTime());
  return { ...next, startsAt, endsAt };
}

const timesChanged = (a: StoredMeeting, b: StoredMeeting) =>
  a.startsAt.getTime() !== b.startsAt.getTime() ||
  a.endsAt.getTime() !== b.endsAt.getTime() ||
  a.recurrence !== b.recurrence;

async function tell(ctx: Ctx, meeting: StoredMeeting, isChanged: boolean, added: string[]): Promise<void> {
  if (added.length > 0) await tellColleagues(ctx, meeting, "invited", added);
  if (isChanged) await tellColleagues(ctx, meeting, "changed");
}
