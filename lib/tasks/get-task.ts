import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { collate } from "@/db/collate";
import { employees } from "@/db/tenant/schema/employees";
import { taskFollowers, tasks } from "@/db/tenant/schema/tasks";
import { visibleTasks } from "@/lib/activities/visibility";
import { notFound } from "@/lib/core/errors";
import { query } from "@/lib/core/query";
import { TaskId } from "./schema";
import { selectTasks } from "./short-task";

export type TaskDetail = Awaited<ReturnType<typeof getTask>>;

/** Everything about one task, also of an archived one. @throws DomainError `not_found` */
export const getTask = query(
  { name: "get-task", permission: "activity:read", input: TaskId },
  async (ctx, { id }) => {
    const [row] = await selectTasks(ctx).where(and(eq(tasks.id, id), visibleTasks(ctx)));
    if (!row) throw notFound();
    const creators = alias(employees, "creators");
    const [made] = await ctx.tx
      .select({ createdAt: tasks.createdAt, createdByName: creators.name })
      .from(tasks)
      .leftJoin(creators, eq(creators.id, tasks.createdBy))
      .where(eq(tasks.id, id));
    const followers = await ctx.tx
      .select({ id: employees.id, name: employees.name })
      .from(taskFollowers)
      .innerJoin(employees, eq(employees.id, taskFollowers.employeeId))
      .where(eq(taskFollowers.taskId, id))
      .orderBy(collate(employees.name, ctx.tenant.collation), sql`${employees.id}`);
    return {
      ...row,
      createdAt: made?.createdAt ?? null,
      createdByName: made?.createdByName ?? null,
      followers,
    };
  },
);
