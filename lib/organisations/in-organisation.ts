import { randomUUID } from "node:crypto";
import { type TenantTx, tenantTransaction } from "@/db/transaction";

/**
 * A write in an organisation's own schema on the way of a verb on the service's tables. It commits by itself, before
 * them: the verb must be able to find it done already when it is run again.
 */
export function inOrganisation<T>(
  schema: string,
  actorId: string,
  verb: string,
  write: (tx: TenantTx, batchId: string) => Promise<T>,
): Promise<T> {
  const batchId = randomUUID();
  return tenantTransaction(schema, "write", { actorId, batchId, verb }, (tx) => write(tx, batchId));
}
