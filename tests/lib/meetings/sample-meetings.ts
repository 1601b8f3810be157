import { asc, eq } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import { meetingOccurrences } from "@/db/tenant/schema/meetings";
import type { Ctx } from "@/lib/core/context";
import { createMeeting } from "@/lib/meetings/create-meeting";
import { idOf, type Person } from "@/tests/support/people";

export const employee = (person: Person) => idOf("employee", "nordbygg", person);
export const soon = { startsOn: "2026-12-01", startTime: "9", endsOn: "2026-12-01", endTime: "10.30" };

/** A customer, and a way to book meetings there. */
export async function sampleMeetings(ctx: Ctx) {
  const [row] = await ctx.tx
    .insert(customers)
    .values({ name: "Åkerlund & Söner AB", country: "SE", email: "post@akerlund.example" })
    .returning({ id: customers.id });
  const customerId = row?.id ?? "";
  return {
    customerId,
    book: (values: Partial<Parameters<typeof createMeeting>[1]> = {}) =>
      createMeeting(ctx, { title: "Genomgång", ...soon, customerId, ...values }),
  };
}

/** The starts of what stands in the calendar for a meeting. */
export async function startsIn({ tx }: Ctx, meetingId: string): Promise<string[]> {
  const rows = await tx
    .select({ startsAt: meetingOccurrences.startsAt })
    .from(meetingOccurrences)
    .where(eq(meetingOccurrences.meetingId, meetingId))
    .orderBy(asc(meetingOccurrences.startsAt));
  return rows.map(({ startsAt }) => startsAt.toISOString());
}
