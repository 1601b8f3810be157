import { asc, isNull, or, sql } from "drizzle-orm";
import { z } from "zod";
import { taskStatuses } from "@/db/tenant/schema/tasks";
import { checkbox } from "@/lib/core/fields";
import { nameIn } from "@/lib/core/names";
import { query } from "@/lib/core/query";

export type TaskStatus = Awaited<ReturnType<typeof listTaskStatuses>>[number];

/** The statuses of tasks in the organisation's order, those of done tasks last. */
export const listTaskStatuses = query(
  { name: "list-task-statuses", permission: "activity:read", input: z.object({ archived: checkbox() }) },
  async ({ tx, actor, tenant }, { archived }) => {
    const rows = await tx
      .select({
        id: taskStatuses.id,
        names: taskStatuses.names,
        kind: taskStatuses.kind,
        colorSlot: taskStatuses.colorSlot,
        isArchived: sql<boolean>`${taskStatuses.archivedAt} is not null`,
        version: taskStatuses.version,
      })
      .from(taskStatuses)
      .where(or(isNull(taskStatuses.archivedAt), archived ? sql`true` : undefined))
      .orderBy(
        sql`${taskStatuses.kind} = 'done'`,
        sql`${taskStatuses.archivedAt} is not null`,
        asc(taskStatuses.position),
        asc(taskStatuses.id),
      );
    return rows.map((row) => ({ ...row, name: nameIn(row.names, actor.locale, tenant.locale) }));
  },
);
