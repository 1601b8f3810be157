import type { Ctx } from "@/lib/core/context";
import { enqueue } from "@/lib/jobs/enqueue";

/** Has the worker take the import on; it waits for this transaction, which holds the import's row. */
export async function queueImport({ tenant, actor }: Ctx, importId: string): Promise<void> {
  await enqueue("work-import", {
    organisationId: tenant.organisationId,
    importId,
    employeeId: actor.employeeId,
  });
}
