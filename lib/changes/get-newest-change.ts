import { and, desc, eq, or, sql } from "drizzle-orm";
import { z } from "zod";
import { caseContacts, caseLines } from "@/db/tenant/schema/cases";
import { changeLog } from "@/db/tenant/schema/change-log";
import { contactRoles } from "@/db/tenant/schema/contacts";
import { employees } from "@/db/tenant/schema/employees";
import { orderLines } from "@/db/tenant/schema/orders";
import type { Ctx } from "@/lib/core/context";
import { optionalUuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { visibleChanges } from "./visibility";

const input = z.object({
  customerId: optionalUuid(),
  rowId: optionalUuid(),
  /** All cases: what a board compares itself with. */
  table: z.literal("cases").nullish().catch(null),
});

/**
 * The last change of a customer with all that belongs to it, of one contact, case or order with what hangs on it, or of
 * all cases, that the actor may know of: what an open page compares itself with. "0" before the first.
 */
export const getNewestChange = query(
  { name: "get-newest-change", permission: "customer:read", input },
  async (ctx, { customerId, rowId, table }): Promise<{ id: string; actorName: string }> => {
    if (!customerId && !rowId && !table) return { id: "0", actorName: "" };
    const scope = table
      ? eq(changeLog.tableName, table)
      : customerId
        ? eq(changeLog.customerId, customerId)
        : rowScope(ctx, rowId);
    const [row] = await ctx.tx
      .select({ id: changeLog.id, actorName: employees.name })
      .from(changeLog)
      .leftJoin(employees, eq(employees.id, changeLog.actorId))
      .where(and(scope, visibleChanges(ctx)))
      // By time first where there is an index of that alone.
      .orderBy(...(table ? [desc(changeLog.at)] : []), desc(changeLog.id))
      .limit(1);
    return { id: String(row?.id ?? 0), actorName: row?.actorName ?? "" };
  },
);

function rowScope(ctx: Ctx, rowId: string | null) {
  const among = (
    table: typeof contactRoles | typeof caseLines | typeof caseContacts | typeof orderLines,
    of:
      | typeof contactRoles.contactId
      | typeof caseLines.caseId
      | typeof caseContacts.caseId
      | typeof orderLines.orderId,
  ) =>
    sql`${changeLog.rowId} in ${ctx.tx
      .select({ id: table.id })
      .from(table)
      .where(eq(of, sql`${rowId}`))}`;
  return or(
    eq(changeLog.rowId, sql`${rowId}`),
    among(contactRoles, contactRoles.contactId),
    among(caseLines, caseLines.caseId),
    among(caseContacts, caseContacts.caseId),
    among(orderLines, orderLines.orderId),
  );
}
