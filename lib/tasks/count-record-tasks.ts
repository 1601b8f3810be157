import { and, eq, isNull, sql } from "drizzle-orm";
import { tasks } from "@/db/tenant/schema/tasks";
import { visibleTasks } from "@/lib/activities/visibility";
import { query } from "@/lib/core/query";
import { RecordTasks } from "./schema";

/** How many open tasks are about a record; more than a hundred are not counted further. */
export const countRecordTasks = query(
  { name: "count-record-tasks", permission: "activity:read", input: RecordTasks },
  async (ctx, { customerId, contactId, caseId }): Promise<number> => {
    const some = ctx.tx
      .select({ id: tasks.id })
      .from(tasks)
      .where(
        and(
          customerId ? eq(tasks.customerId, customerId) : undefined,
          contactId ? eq(tasks.contactId, contactId) : undefined,
          caseId ? eq(tasks.caseId, caseId) : undefined,
          eq(tasks.statusKind, "open"),
          isNull(tasks.archivedAt),
          visibleTasks(ctx),
        ),
      )
      .limit(100);
    const { rows } = await ctx.tx.execute<{ count: number }>(
      sql`select count(*)::int as count from (${some}) found`,
    );
    return rows[0]?.count ?? 0;
  },
);
