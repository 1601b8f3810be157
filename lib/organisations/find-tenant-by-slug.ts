import { and, eq, isNull } from "drizzle-orm";
import { organisations, tenantSchemas } from "@/db/platform/schema/organisations";
import type { PlatformTx } from "@/db/transaction";
import type { Tenant } from "@/lib/core/context";
import { tenantColumns } from "./tenant-columns";

/** An organisation by the name in its address, for machines that are no members; null for one that isn't, or is disabled. */
export async function findTenantBySlug(tx: PlatformTx, slug: string): Promise<Tenant | null> {
  const [tenant] = await tx
    .select(tenantColumns)
    .from(organisations)
    .innerJoin(tenantSchemas, eq(tenantSchemas.schemaName, organisations.schemaName))
    .where(and(eq(organisations.slug, slug), isNull(organisations.disabledAt)));
  return tenant ?? null;
}
