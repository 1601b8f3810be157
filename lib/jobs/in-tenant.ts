import { randomUUID } from "node:crypto";
import { tenantTransaction } from "@/db/transaction";
import type { Actor, Ctx, Tenant } from "@/lib/core/context";
import { dateIn } from "@/lib/core/dates";

/** Nobody of the organisation: the change log shows no person. */
const nobody = "00000000-0000-0000-0000-000000000000";

/** In `read` mode everything is of one instant. */
type Origin = { actorId: string; batchId: string; mode: "read" | "write" };

/**
 * A job's transaction in an organisation, in nobody's name unless told (`as`): who may see a row is then asked with that
 * person's eyes. What it writes is nobody's work all the same, unless it goes on with somebody's batch.
 */
export async function inTenantJob<T>(
  tenant: Tenant,
  verb: string,
  run: (ctx: Ctx) => Promise<T>,
  as: Partial<Actor> = {},
  { actorId = nobody, batchId = randomUUID(), mode = "write" }: Partial<Origin> = {},
): Promise<T> {
  const now = new Date();
  const actor = {
    userId: nobody,
    employeeId: nobody,
    name: "",
    email: "",
    role: "administrator",
    locale: tenant.locale,
    theme: "system",
    singleKeys: false,
    ...as,
  } as const;
  const origin = { actorId, batchId, verb };
  const ctx = { tenant, actor, now, today: dateIn(tenant.timeZone, now), batchId };
  return tenantTransaction(tenant.schema, mode, origin, (tx) => run({ ...ctx, tx }));
}
