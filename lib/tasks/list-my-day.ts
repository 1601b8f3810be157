import { and, eq, isNull, lte } from "drizzle-orm";
import { z } from "zod";
import { tasks } from "@/db/tenant/schema/tasks";
import { visibleTasks } from "@/lib/activities/visibility";
import { query } from "@/lib/core/query";
import { selectTasks, type TaskRow } from "./short-task";

const shown = 5;

/** The reader's own tasks that are due today or should have been done, the oldest first: as many as an overview has room for. */
export const listMyDay = query(
  { name: "list-my-day", permission: "activity:read", input: z.object({}) },
  async (ctx): Promise<TaskRow[]> =>
    selectTasks(ctx)
      .where(
        and(
          eq(tasks.ownerId, ctx.actor.employeeId),
          eq(tasks.statusKind, "open"),
          isNull(tasks.archivedAt),
          lte(tasks.dueOn, ctx.today),
          visibleTasks(ctx),
        ),
      )
      .orderBy(tasks.dueOn, tasks.dueTime, tasks.id)
      .limit(shown),
);
