import { isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { caseStatuses } from "@/db/tenant/schema/cases";
import { query } from "@/lib/core/query";

export type StatusSetting = Awaited<ReturnType<typeof listStatusSettings>>[number];

/** The statuses as they are set up, with their names in every language. */
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
      .where(isNull(caseStatuses.archivedAt))
      .orderBy(
        sql`array_position(array['open', 'stalled', 'won', 'lost'], ${caseStatuses.kind})`,
        caseStatuses.position,
        caseStatuses.id,
      ),
);
