import { and, eq } from "drizzle-orm";
import { callOutcomes, calls } from "@/db/tenant/schema/calls";
import { cases } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { visibleCalls } from "@/lib/activities/visibility";
import { notFound } from "@/lib/core/errors";
import { query } from "@/lib/core/query";
import { shortCall } from "./read-calls";
import { CallId } from "./schema";

export type CallDetail = Awaited<ReturnType<typeof getCall>>;

/** One call, archived or not. @throws DomainError `not_found` also for one that is hidden */
export const getCall = query(
  { name: "get-call", permission: "activity:read", input: CallId },
  async (ctx, { callId }) => {
    const [row] = await ctx.tx
      .select({
        ...shortCall,
        outcomeId: calls.outcomeId,
        employeeId: calls.employeeId,
        ownNumber: calls.ownNumber,
        version: calls.version,
      })
      .from(calls)
      .leftJoin(callOutcomes, eq(callOutcomes.id, calls.outcomeId))
      .leftJoin(customers, eq(customers.id, calls.customerId))
      .leftJoin(contacts, eq(contacts.id, calls.contactId))
      .leftJoin(cases, eq(cases.id, calls.caseId))
      .leftJoin(employees, eq(employees.id, calls.employeeId))
      .where(and(eq(calls.id, callId), visibleCalls(ctx)));
    if (!row) throw notFound();
    return row;
  },
);
