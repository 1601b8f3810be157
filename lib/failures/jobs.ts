import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { organisations } from "@/db/platform/schema/organisations";
import { memberships } from "@/db/platform/schema/users";
import { platformTransaction } from "@/db/transaction";
import { dateIn } from "@/lib/core/dates";
import { inTenantJob } from "@/lib/jobs/in-tenant";
import { notify } from "@/lib/notifications/notify";
import { findTenant } from "@/lib/organisations/find-tenant";

const Payload = z.object({ organisationId: z.uuid() });
const own = "tell-of-failures-of";

/** Every few minutes: a job for each organisation of whose jobs one failed for good within a day. */
export async function tellOfFailures(): Promise<void> {
  await platformTransaction((tx) =>
    tx.execute(sql`
      select app.enqueue(${own}, json_build_object('organisationId', ${organisations.id}))
        from ${organisations} where ${isNull(organisations.disabledAt)} and exists (
          select from app.lately_failed() failed where failed.task <> ${own}
            and (failed.organisation_id = ${organisations.id}::text or failed.schema_name = ${organisations.schemaName}))`),
  );
}

/** Tells the administrators once a day and kind of job, however often this runs. */
export async function tellOfFailuresOf(payload: unknown): Promise<void> {
  const { organisationId } = Payload.parse(payload);
  const tenant = await platformTransaction((tx) => findTenant(tx, organisationId));
  const { tasks, administrators } = await platformTransaction(async (tx) => {
    const { rows } = await tx.execute<{ task: string }>(sql`
      select distinct task from app.lately_failed() failed
       where failed.organisation_id = ${organisationId} or failed.schema_name = ${tenant.schema}`);
    const members = await tx
      .select({ employeeId: memberships.employeeId })
      .from(memberships)
      .where(
        and(
          eq(memberships.organisationId, organisationId),
          eq(memberships.role, "administrator"),
          isNull(memberships.disabledAt),
        ),
      );
    return { tasks: rows.map(({ task }) => task), administrators: members };
  });
  const told = administrators.flatMap(({ employeeId }) => employeeId ?? []);
  await inTenantJob(tenant, "tell-of-failures", async (ctx) => {
    const day = dateIn(tenant.timeZone, ctx.now);
    for (const task of tasks.filter((name) => name !== own))
      await notify(ctx, told, {
        kind: "failure",
        actorId: null,
        details: { task },
        key: `failure:${task}:${day}`,
      });
  });
}
