import { and, eq, isNull } from "drizzle-orm";
import { organisations, tenantSchemas } from "@/db/platform/schema/organisations";
import type { PlatformTx } from "@/db/transaction";
import type { Tenant } from "@/lib/core/context";
import { tenantColumns } from "./tenant-columns";

/** The organisation whose login queued a job; null when it is disabled. */
export async function findTenantOfSchema(tx: PlatformTx, schema: string): Promise<Tenant | null> {
  const [tenant] = await tx
    .select(tenantColumns)
    .from(organisations)
    .innerJoin(tenantSchemas, eq(tenantSchemas.schemaName, organisations.schemaName))
    .where(and(eq(organisations.schemaName, schema), isNull(organisations.disabledAt)));
  return tenant ?? null;
}
