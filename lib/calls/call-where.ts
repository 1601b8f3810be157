import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { calls } from "@/db/tenant/schema/calls";
import { visibleCalls } from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";
import { phoneE164 } from "@/lib/core/phone";
import { withinDays } from "@/lib/core/within-days";
import { customerLedTo } from "@/lib/merging/led-to";
import type { CallFilter } from "./schema";

/** The one meaning of a filter, visibility included: list and count ask this. */
export function callWhere(ctx: Ctx, filter: CallFilter): SQL | undefined {
  const { result, direction, outcome, employee, from, to, customer, contact, number } = filter;
  return and(
    filter.archived ? isNotNull(calls.archivedAt) : isNull(calls.archivedAt),
    result ? eq(calls.result, result) : undefined,
    direction ? eq(calls.direction, direction) : undefined,
    outcome ? eq(calls.outcomeId, outcome) : undefined,
    employee === "none" ? isNull(calls.employeeId) : employee ? eq(calls.employeeId, employee) : undefined,
    withinDays(calls.startedAt, { from, to }, ctx.tenant.timeZone),
    customer ? eq(calls.customerId, customerLedTo(customer)) : undefined,
    contact ? eq(calls.contactId, contact) : undefined,
    filter.case ? eq(calls.caseId, filter.case) : undefined,
    number ? sql`${calls.numberE164} = ${phoneE164(number, ctx.tenant.country)}` : undefined,
    filter.unlinked
      ? and(isNull(calls.customerId), isNull(calls.contactId), isNull(calls.caseId))
      : undefined,
    visibleCalls(ctx),
  );
}
