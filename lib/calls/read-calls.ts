import { and, eq, sql } from "drizzle-orm";
import { callOutcomes, calls } from "@/db/tenant/schema/calls";
import { cases, type Names } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import { beyond, cutPage, type Ordering, orderBy, type Page, readCursor } from "@/lib/core/paging";
import { callWhere } from "./call-where";
import type { CallFilter } from "./schema";

export type CallRow = {
  id: string;
  direction: "in" | "out";
  result: (typeof calls.$inferSelect)["result"];
  outcome: Names | null;
  startedAt: Date;
  durationSeconds: number | null;
  number: string | null;
  numberE164: string | null;
  customerId: string | null;
  customerName: string | null;
  contactId: string | null;
  contactName: string | null;
  caseId: string | null;
  caseTitle: string | null;
  employeeName: string | null;
  note: string | null;
  isByHand: boolean;
  isArchived: boolean;
};

const newestFirst: Ordering[] = [
  { by: calls.startedAt, direction: "desc", nullable: false },
  { by: calls.id, direction: "desc", nullable: false },
];

/** What a list shows of a call: whoever may see the call may see what it is about. */
export const shortCall = {
  id: calls.id,
  direction: calls.direction,
  result: calls.result,
  outcome: callOutcomes.names,
  startedAt: calls.startedAt,
  durationSeconds: calls.durationSeconds,
  number: calls.number,
  numberE164: calls.numberE164,
  customerId: calls.customerId,
  customerName: customers.name,
  contactId: calls.contactId,
  contactName: sql<string | null>`nullif(concat_ws(' ', ${contacts.firstName}, ${contacts.lastName}), '')`,
  caseId: calls.caseId,
  caseTitle: cases.title,
  employeeName: employees.name,
  note: calls.note,
  isByHand: sql<boolean>`${calls.provider} is null`,
  isArchived: sql<boolean>`${calls.archivedAt} is not null`,
};

/** The next calls of a view, the latest first, at most `size` of them. */
export async function readCalls(ctx: Ctx, filter: CallFilter, size: number): Promise<Page<CallRow>> {
  const cursor = readCursor(filter.cursor);
  const rows = await ctx.tx
    .select({ ...shortCall, at: sql<string>`${calls.startedAt}::text` })
    .from(calls)
    .leftJoin(callOutcomes, eq(callOutcomes.id, calls.outcomeId))
    .leftJoin(customers, eq(customers.id, calls.customerId))
    .leftJoin(contacts, eq(contacts.id, calls.contactId))
    .leftJoin(cases, eq(cases.id, calls.caseId))
    .leftJoin(employees, eq(employees.id, calls.employeeId))
    .where(and(callWhere(ctx, filter), beyond(newestFirst, cursor)))
    .orderBy(...orderBy(newestFirst, cursor))
    .limit(size + 1);
  const page = cutPage(rows, cursor, ({ at, id }) => [at, id], size);
  return { ...page, rows: page.rows.map(({ at: _, ...row }) => row) };
}
