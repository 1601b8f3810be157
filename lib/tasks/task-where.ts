import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { taskFollowers, tasks } from "@/db/tenant/schema/tasks";
import { visibleTasks } from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";
import { matches } from "@/lib/core/search-pattern";
import { customerLedTo } from "@/lib/merging/led-to";
import type { TaskFilter } from "./schema";
import { taskText } from "./task-text";

/** The one meaning of a filter, visibility included: groups and pages ask this. */
export function taskWhere(ctx: Ctx, filter: TaskFilter): SQL | undefined {
  const { status, priority, customer, contact, q } = filter;
  return and(
    filter.archived ? isNotNull(tasks.archivedAt) : isNull(tasks.archivedAt),
    whoseWhere(ctx, filter.whose),
    status ? eq(tasks.statusId, status) : undefined,
    priority ? eq(tasks.priority, priority) : undefined,
    customer ? eq(tasks.customerId, customerLedTo(customer)) : undefined,
    contact ? eq(tasks.contactId, contact) : undefined,
    filter.case ? eq(tasks.caseId, filter.case) : undefined,
    q ? (matches(taskText, q) ?? undefined) : undefined,
    // Asked row by row along the order's index: joined at once, all tasks would be looked at for one page.
    sql`(${visibleTasks(ctx)}) is true`,
  );
}

function whoseWhere(ctx: Ctx, whose: TaskFilter["whose"]): SQL | undefined {
  const me = ctx.actor.employeeId;
  if (whose === "all") return undefined;
  if (whose === "none") return isNull(tasks.ownerId);
  if (whose === "followed")
    return sql`${tasks.id} in (select ${taskFollowers.taskId} from ${taskFollowers}
      where ${taskFollowers.employeeId} = ${me})`;
  return eq(tasks.ownerId, whose ?? me);
}
