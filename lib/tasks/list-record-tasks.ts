import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { tasks } from "@/db/tenant/schema/tasks";
import { visibleTasks } from "@/lib/activities/visibility";
import { query } from "@/lib/core/query";
import { RecordTasks } from "./schema";
import { selectTasks, type TaskRow } from "./short-task";

/** The tasks about a customer, a contact or a case: open ones by their day, then done ones, the latest first. */
export const listRecordTasks = query(
  { name: "list-record-tasks", permission: "activity:read", input: RecordTasks },
  async (ctx, { customerId, contactId, caseId, standing, limit }): Promise<TaskRow[]> =>
    selectTasks(ctx)
      .where(
        and(
          customerId ? eq(tasks.customerId, customerId) : undefined,
          contactId ? eq(tasks.contactId, contactId) : undefined,
          caseId ? eq(tasks.caseId, caseId) : undefined,
          standing === "all" ? undefined : eq(tasks.statusKind, standing),
          isNull(tasks.archivedAt),
          visibleTasks(ctx),
        ),
      )
      .orderBy(
        sql`${tasks.completedAt} is not null`,
        sql`${tasks.completedAt} desc`,
        sql`${tasks.dueOn} nulls last`,
        sql`${tasks.dueTime} nulls last`,
        desc(tasks.id),
      )
      .limit(limit),
);
