import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { changeLog } from "@/db/tenant/schema/change-log";
import { tenantTransaction } from "@/db/transaction";
import type { Actor, Ctx, Tenant } from "@/lib/core/context";
import { dateIn } from "@/lib/core/dates";
import { tellOfChanges } from "@/lib/notifications/tell-of-changes";

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
  { actorId = nobody, batchId: begun, mode = "write" }: Partial<Origin> = {},
): Promise<T> {
  const goesOn = begun !== undefined;
  const batchId = begun ?? randomUUID();
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
  return tenantTransaction(tenant.schema, mode, origin, (tx) =>
    mode === "write" ? runAndTell({ ...ctx, tx }, run, { goesOn }) : run({ ...ctx, tx }),
  );
}

/** `goesOn`: other transactions wrote to the same batch before, and were told then. */
export async function runAndTell<T>(
  ctx: Ctx,
  run: (ctx: Ctx) => Promise<T>,
  { goesOn }: { goesOn: boolean },
): Promise<T> {
  const after = goesOn ? await newestOfBatch(ctx) : undefined;
  const value = await run(ctx);
  await tellOfChanges(ctx, after === undefined ? {} : { after });
  return value;
}

async function newestOfBatch({ tx, batchId }: Ctx): Promise<string> {
  const [row] = await tx
    .select({ id: sql<string>`coalesce(max(${changeLog.id}), 0)::text` })
    .from(changeLog)
    .where(eq(changeLog.batchId, batchId));
  return row?.id ?? "0";
}
