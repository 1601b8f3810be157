import { eq } from "drizzle-orm";
import { z } from "zod";
import { prepared } from "@/db/prepared";
import { casePipelines, caseStatuses, type StatusKind } from "@/db/tenant/schema/cases";
import type { TenantTx } from "@/db/transaction";
import { nameIn } from "@/lib/core/names";
import { query } from "@/lib/core/query";
import { statusOrder, usedStatuses } from "@/lib/statuses/status-order";

export type CaseStatus = {
  id: string;
  kind: StatusKind;
  /** Null of Won and Lost. */
  pipelineId: string | null;
  name: string;
  pipelineName: string | null;
  /** The name, with its pipeline's before it where there are several to tell apart. */
  label: string;
  colorSlot: number;
  probabilityPercent: number;
  position: number;
};

/** The statuses of every pipeline in their order, Won and Lost last. */
export const listCaseStatuses = query(
  { name: "list-case-statuses", permission: "case:read", input: z.object({}) },
  async ({ tx, actor, tenant }): Promise<CaseStatus[]> => {
    const rows = await statement(tx).execute();
    const isOneOfSeveral = new Set(rows.map(({ pipelineId }) => pipelineId).filter(Boolean)).size > 1;
    return rows.map(({ names, pipelineNames, ...row }) => {
      const name = nameIn(names, actor.locale, tenant.locale);
      const pipelineName = pipelineNames && nameIn(pipelineNames, actor.locale, tenant.locale);
      const label = pipelineName && isOneOfSeveral ? `${pipelineName}: ${name}` : name;
      return { ...row, name, pipelineName, label };
    });
  },
);

const statement = prepared((tx: TenantTx) =>
  tx
    .select({
      id: caseStatuses.id,
      kind: caseStatuses.kind,
      pipelineId: caseStatuses.pipelineId,
      names: caseStatuses.names,
      pipelineNames: casePipelines.names,
      colorSlot: caseStatuses.colorSlot,
      probabilityPercent: caseStatuses.probabilityPercent,
      position: caseStatuses.position,
    })
    .from(caseStatuses)
    .leftJoin(casePipelines, eq(casePipelines.id, caseStatuses.pipelineId))
    .where(usedStatuses)
    .orderBy(...statusOrder)
    .prepare("list_case_statuses"),
);
