import { sql } from "drizzle-orm";
import { z } from "zod";
import { organisations } from "@/db/platform/schema/organisations";
import { sessions } from "@/db/platform/schema/sessions";
import { memberships } from "@/db/platform/schema/users";
import { platformTransaction } from "@/db/transaction";
import { inTenantJob } from "@/lib/jobs/in-tenant";
import { findTenant } from "@/lib/organisations/find-tenant";
import { keepScanning } from "./keep-scanning";

const Payload = z.object({ organisationId: z.uuid() });

/** Every few minutes: a job for each organisation that somebody has been signed in to since. */
export async function scanWritten(): Promise<void> {
  await platformTransaction((tx) =>
    tx.execute(sql`
      select app.enqueue('scan-written-of', json_build_object('organisationId', ${organisations.id}))
        from ${organisations} where ${organisations.disabledAt} is null and exists (
          select from ${memberships} join ${sessions} on ${sessions.userId} = ${memberships.userId}
           where ${memberships.organisationId} = ${organisations.id} and ${sessions.lastSeenAt} > now() - interval '30 minutes')`),
  );
}

/** Looks for the duplicates of what was written since the register was searched last. */
export async function scanWrittenOf(payload: unknown): Promise<void> {
  const { organisationId } = Payload.parse(payload);
  const tenant = await platformTransaction((tx) => findTenant(tx, organisationId));
  await inTenantJob(tenant, "start-scan", keepScanning);
}
