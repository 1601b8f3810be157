import { isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { caseStatuses } from "@/db/tenant/schema/cases";
import { nameIn } from "@/lib/core/names";
import { query } from "@/lib/core/query";

export type CaseStatus = {
  id: string;
  kind: "open" | "won" | "lost";
  name: string;
  colorSlot: number;
  probabilityPercent: number;
  position: number;
};

/** The organisation's statuses in their order, Won and Lost last. */
export const listCaseStatuses = query(
  { name: "list-case-statuses", permission: "case:read", input: z.object({}) },
  async ({ tx, actor, tenant }): Promise<CaseStatus[]> => {
    const rows = await tx
      .select({
        id: caseStatuses.id,
        kind: caseStatuses.kind,
        names: caseStatuses.names,
        colorSlot: caseStatuses.colorSlot,
        probabilityPercent: caseStatuses.probabilityPercent,
        position: caseStatuses.position,
      })
      .from(caseStatuses)
      .where(isNull(caseStatuses.archivedAt))
      .orderBy(
        sql`array_position(array['open', 'won', 'lost'], ${caseStatuses.kind})`,
        caseStatuses.position,
        caseStatuses.id,
      );
    return rows.map(({ names, ...row }) => ({ ...row, name: nameIn(names, actor.locale, tenant.locale) }));
  },
);
