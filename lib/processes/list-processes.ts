import { isNull } from "drizzle-orm";
import { z } from "zod";
import { prepared } from "@/db/prepared";
import { processes, processSteps } from "@/db/tenant/schema/customer-links";
import type { TenantTx } from "@/db/transaction";
import { query } from "@/lib/core/query";

export type ProcessRow = {
  id: string;
  name: string;
  version: number;
  archivedAt: Date | null;
  steps: { id: string; name: string }[];
};

/** The organisation's processes with their steps in order, those out of use included. */
export const listProcesses = query(
  { name: "list-processes", permission: "customer:read", input: z.object({}) },
  async ({ tx }): Promise<ProcessRow[]> => {
    const rows = await processStatement(tx).execute();
    const steps = await stepStatement(tx).execute();
    return rows.map((row) => ({
      ...row,
      steps: steps.flatMap(({ id, name, processId }) => (processId === row.id ? [{ id, name }] : [])),
    }));
  },
);

const processStatement = prepared((tx: TenantTx) =>
  tx
    .select({
      id: processes.id,
      name: processes.name,
      version: processes.version,
      archivedAt: processes.archivedAt,
    })
    .from(processes)
    .orderBy(processes.position, processes.name)
    .prepare("list_processes"),
);

const stepStatement = prepared((tx: TenantTx) =>
  tx
    .select({ id: processSteps.id, name: processSteps.name, processId: processSteps.processId })
    .from(processSteps)
    .where(isNull(processSteps.archivedAt))
    .orderBy(processSteps.position, processSteps.name)
    .prepare("list_process_steps"),
);
