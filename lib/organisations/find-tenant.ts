import { and, eq, isNull } from "drizzle-orm";
import { organisations, tenantSchemas } from "@/db/platform/schema/organisations";
import type { PlatformTx } from "@/db/transaction";
import type { Tenant } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { tenantColumns } from "./tenant-columns";

/** An organisation by its id, for verbs that act on it without one of its members asking. */
export async function findTenant(tx: PlatformTx, organisationId: string): Promise<Tenant> {
  const [tenant] = await tx
    .select(tenantColumns)
    .from(organisations)
    .innerJoin(tenantSchemas, eq(tenantSchemas.schemaName, organisations.schemaName))
    .where(and(eq(organisations.id, organisationId), isNull(organisations.disabledAt)));
  if (!tenant) throw notFound();
  return tenant;
}
