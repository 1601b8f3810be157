import { randomUUID } from "node:crypto";
import { meetings } from "@/db/tenant/schema/meetings";
import { command } from "@/lib/core/command";
import { checkLinks } from "./check-links";
import { keepOccurrences } from "./keep-occurrences";
import { readTimes } from "./meeting-times";
import { queueInvitations } from "./queue-invitations";
import { refuseDoubleBooking } from "./refuse-double-booking";
import { MeetingInput } from "./schema";
import { tellColleagues } from "./tell-colleagues";
import { writeParticipants } from "./write-participants";

/** Books a meeting or a series of them: a title and a start are enough, whoever writes is the organiser. */
export const createMeeting = command(
  { name: "create-meeting", permission: "activity:write", input: MeetingInput },
  async (ctx, input) => {
    const { participants, sendConfirmation, bookAnyway, startsOn, startTime, endsOn, endTime, ...plain } =
      input;
    const times = readTimes(input, ctx.tenant.timeZone);
    const links = await checkLinks(ctx, {
      customerId: input.customerId,
      contactId: input.contactId,
      caseId: input.caseId,
      ownerId: input.ownerId ?? ctx.actor.employeeId,
    });
    const [row] = await ctx.tx
      .insert(meetings)
      .values({ ...plain, ...links, ...times, uid: `${randomUUID()}@vekt` })
      .returning();
    if (!row) throw new Error("no row was inserted");
    const { added } = await writeParticipants(ctx, row.id, participants);
    if (!bookAnyway) await refuseDoubleBooking(ctx, row);
    await keepOccurrences(ctx, [row.id]);
    await tellColleagues(ctx, row, "invited", [
      row.ownerId,
      ...added.flatMap(({ employeeId }) => employeeId ?? []),
    ]);
    if (sendConfirmation) await queueInvitations(ctx, { ...row, method: "request" });
    return { id: row.id, title: row.title, startsAt: row.startsAt };
  },
);
