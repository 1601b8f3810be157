import { and, eq, gt, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { z } from "zod";
import { organisations } from "@/db/platform/schema/organisations";
import { tasks } from "@/db/tenant/schema/tasks";
import { platformTransaction } from "@/db/transaction";
import type { Ctx } from "@/lib/core/context";
import { addDays, timeIn } from "@/lib/core/dates";
import { inTenantJob } from "@/lib/jobs/in-tenant";
import { notify } from "@/lib/notifications/notify";
import { findTenant } from "@/lib/organisations/find-tenant";

const Payload = z.object({ organisationId: z.uuid() });
const verb = "notify-due-tasks";

/** So many days back a task is told of, when no worker ran on the day itself. */
const daysBack = 2;
/** From when on in the morning a task without an hour is due. */
const morning = "07:00";
const atOnce = 1000;

/** Every few minutes: one job for each organisation, so that one that fails holds nobody up. */
export async function notifyDueTasks(): Promise<void> {
  await platformTransaction((tx) =>
    tx.execute(sql`
      select app.enqueue('notify-due-tasks-of', json_build_object('organisationId', id))
        from ${organisations} where ${isNull(organisations.disabledAt)}`),
  );
}

/** Tells each who is responsible that a task is due, once for a task and a day, however often the job runs. */
export async function notifyDueTasksOf(payload: unknown): Promise<void> {
  const { organisationId } = Payload.parse(payload);
  const tenant = await platformTransaction((tx) => findTenant(tx, organisationId));
  await inTenantJob(tenant, verb, notifyDue);
}

/** The transaction's part. @returns how many tasks were due and not yet told of */
export async function notifyDue(ctx: Ctx): Promise<number> {
  const clock = timeIn(ctx.tenant.timeZone, ctx.now);
  const key = sql<string>`'due:' || ${tasks.id} || ':' || ${tasks.dueOn}`;
  const due = await ctx.tx
    .select({
      taskId: tasks.id,
      customerId: tasks.customerId,
      contactId: tasks.contactId,
      caseId: tasks.caseId,
      ownerId: tasks.ownerId,
      key,
    })
    .from(tasks)
    .where(
      and(
        eq(tasks.statusKind, "open"),
        isNull(tasks.archivedAt),
        isNotNull(tasks.ownerId),
        lte(tasks.dueOn, ctx.today),
        gt(tasks.dueOn, addDays(ctx.today, -daysBack)),
        or(
          sql`${tasks.dueOn} < ${ctx.today}`,
          sql`coalesce(${tasks.dueTime}, ${morning}::time) <= ${clock}::time`,
        ),
        sql`not exists (select from notifications told where told.employee_id = ${tasks.ownerId} and told.key = ${key})`,
      ),
    )
    .orderBy(tasks.dueOn, tasks.id)
    .limit(atOnce);
  for (const { ownerId, ...links } of due)
    if (ownerId) await notify(ctx, [ownerId], { ...links, kind: "due", actorId: null });
  return due.length;
}
