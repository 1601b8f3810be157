import { eq } from "drizzle-orm";
import { z } from "zod";
import { casePipelines, caseStatuses } from "@/db/tenant/schema/cases";
import { query } from "@/lib/core/query";
import { statusOrder, usedStatuses } from "./status-order";

export type StatusSetting = Awaited<ReturnType<typeof listStatusSettings>>[number];

/** The statuses of the pipelines in use as they are set up, in their order, with their names in every language; Won and Lost last. */
export const listStatusSettings = query(
  { name: "list-status-settings", permission: "setting:read", input: z.object({}) },
  async ({ tx }) =>
    tx
      .select({
        id: caseStatuses.id,
        kind: caseStatuses.kind,
        pipelineId: caseStatuses.pipelineId,
        names: caseStatuses.names,
        colorSlot: caseStatuses.colorSlot,
        probabilityPercent: caseStatuses.probabilityPercent,
        version: caseStatuses.version,
      })
      .from(caseStatuses)
      .leftJoin(casePipelines, eq(casePipelines.id, caseStatuses.pipelineId))
      .where(usedStatuses)
      .orderBy(...statusOrder),
);
