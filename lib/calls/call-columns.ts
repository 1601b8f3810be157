import { eq } from "drizzle-orm";
import { callOutcomes } from "@/db/tenant/schema/calls";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { phoneE164 } from "@/lib/core/phone";
import { requireEmployee } from "@/lib/employees/require-employee";
import { instantOf } from "@/lib/meetings/clock";
import { callLinks } from "./call-links";
import type { CallEdit, CallInput } from "./schema";

type Sent = Omit<CallInput | CallEdit, "followUpTitle" | "followUpOn" | "callId" | "version">;

/** A form of a call as its row holds it. @throws DomainError `invalid` at the field */
export async function callColumns(
  ctx: Ctx,
  { duration, startedOn, startTime, employeeId, outcomeId, ...sent }: Sent,
) {
  await requireEmployee(ctx, employeeId, "employeeId");
  await requireOutcome(ctx, outcomeId);
  const { customerId, contactId, caseId, number, ...plain } = sent;
  return {
    ...plain,
    ...(await callLinks(ctx, { customerId, contactId, caseId })),
    outcomeId,
    number,
    numberE164: phoneE164(number, ctx.tenant.country),
    durationSeconds: duration,
    employeeId: employeeId ?? ctx.actor.employeeId,
    startedAt: startOf(ctx, startedOn, startTime),
  };
}

function startOf({ now, today, tenant }: Ctx, day: string | null, time: string | null): Date {
  if (time) return instantOf(`${day ?? today}T${time}`, tenant.timeZone);
  if (day && day !== today)
    throw new DomainError("invalid", "check_fields", { fields: { startTime: "time" } });
  return now;
}

async function requireOutcome(ctx: Ctx, id: string | null): Promise<void> {
  if (id === null) return;
  const [row] = await ctx.tx
    .select({ id: callOutcomes.id })
    .from(callOutcomes)
    .where(eq(callOutcomes.id, id));
  if (!row) throw new DomainError("invalid", "choose", { field: "outcomeId" });
}
