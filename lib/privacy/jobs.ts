import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { organisations } from "@/db/platform/schema/organisations";
import { retentionRules } from "@/db/tenant/schema/exports";
import { platformTransaction } from "@/db/transaction";
import { inTenantJob } from "@/lib/jobs/in-tenant";
import { findTenant } from "@/lib/organisations/find-tenant";
import { applyRetention } from "./apply-retention";

const Payload = z.object({ organisationId: z.uuid() });
const verb = "apply-retention";

/** Every night: one job for each organisation, so that one that fails holds nobody up. */
export async function applyRetentionRules(): Promise<void> {
  await platformTransaction((tx) =>
    tx.execute(sql`
      select app.enqueue('apply-retention-of', json_build_object('organisationId', id))
        from ${organisations} where disabled_at is null`),
  );
}

/** Erases what the organisation's rules no longer let be kept, a hundred records in a transaction. */
export async function applyRetentionRulesOf(payload: unknown): Promise<void> {
  const { organisationId } = Payload.parse(payload);
  const tenant = await platformTransaction((tx) => findTenant(tx, organisationId));
  const rules = await inTenantJob(tenant, verb, ({ tx }) =>
    tx.select({ kind: retentionRules.kind }).from(retentionRules).where(eq(retentionRules.enabled, true)),
  );
  for (const { kind } of rules)
    for (let left = 1; left > 0; ) {
      const done = await inTenantJob(tenant, verb, (ctx) => applyRetention(ctx, { kind, understood: "on" }));
      left = done.erased > 0 ? done.left : 0;
    }
}
