import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { casePipelines, caseStatuses, type StatusKind } from "@/db/tenant/schema/cases";
import { nameIn } from "@/lib/core/names";
import { query } from "@/lib/core/query";

export type CaseStatus = {
  id: string;
  kind: StatusKind;
  /** Null of Won and Lost. */
  pipelineId: string | null;
  name: string;
  colorSlot: number;
  probabilityPercent: number;
  position: number;
};

/** The statuses of every pipeline in their order, Won and Lost last. */
export const listCaseStatuses = query(
  { name: "list-case-statuses", permission: "case:read", input: z.object({}) },
  async ({ tx, actor, tenant }): Promise<CaseStatus[]> => {
    const rows = await tx
      .select({
        id: caseStatuses.id,
        kind: caseStatuses.kind,
        pipelineId: caseStatuses.pipelineId,
        names: caseStatuses.names,
        colorSlot: caseStatuses.colorSlot,
        probabilityPercent: caseStatuses.probabilityPercent,
        position: caseStatuses.position,
      })
      .from(caseStatuses)
      .leftJoin(casePipelines, eq(casePipelines.id, caseStatuses.pipelineId))
      .where(and(isNull(caseStatuses.archivedAt), isNull(casePipelines.archivedAt)))
      .orderBy(
        sql`${casePipelines.position} nulls last`,
        sql`${casePipelines.id} nulls last`,
        caseStatuses.position,
        caseStatuses.id,
      );
    return rows.map(({ names, ...row }) => ({ ...row, name: nameIn(names, actor.locale, tenant.locale) }));
  },
);
