import { command } from "@/lib/core/command";
import { instantOf, localOf } from "@/lib/meetings/clock";
import { getMeeting } from "@/lib/meetings/get-meeting";
import { updateMeeting } from "@/lib/meetings/update-meeting";
import { MovedMeeting } from "./schema";

/**
 * Moves or stretches a meeting to where it was dragged, by the organisation's clock, whatever clock the meeting goes by. Of a
 * series it is the one occurrence that was taken hold of.
 */
export const moveMeeting = command(
  { name: "move-meeting", permission: "activity:write", input: MovedMeeting },
  async (ctx, { id, occurrence, startsOn, startTime, endsOn, endTime }) => {
    const { timeZone, allDay, recurrence } = await getMeeting(ctx, { id, occurrence });
    const there = (day: string, time: string) =>
      localOf(instantOf(`${day}T${time}`, ctx.tenant.timeZone), timeZone);
    const start = startTime && !allDay ? there(startsOn, startTime) : null;
    const end = endTime && !allDay ? there(endsOn ?? startsOn, endTime) : null;
    return updateMeeting(ctx, {
      id,
      ...(recurrence !== null && { occurrence, scope: "occurrence" as const }),
      startsOn: start?.slice(0, 10) ?? startsOn,
      ...(start && { startTime: start.slice(11) }),
      endsOn: end?.slice(0, 10) ?? endsOn ?? startsOn,
      ...(end && { endTime: end.slice(11) }),
    });
  },
);
