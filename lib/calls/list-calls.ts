import { and, eq, sql } from "drizzle-orm";
import { callOutcomes, calls } from "@/db/tenant/schema/calls";
import { cases, type Names } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import {
  beyond,
  cutPage,
  type Ordering,
  orderBy,
  type Page,
  readCursor,
  rowsPerPage,
} from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import { callWhere } from "./call-where";
import { CallFilter } from "./schema";

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

/** Calls, the latest first, fifty at a time. */
export const listCalls = query(
  { name: "list-calls", permission: "activity:read", input: CallFilter },
  async (ctx, filter): Promise<Page<CallRow>> => {
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
      .limit(rowsPerPage + 1);
    const page = cutPage(rows, cursor, ({ at, id }) => [at, id]);
    return { ...page, rows: page.rows.map(({ at: _, ...row }) => row) };
  },
);
