import { asc, isNull } from "drizzle-orm";
import { z } from "zod";
import { caseReasons } from "@/db/tenant/schema/cases";
import { query } from "@/lib/core/query";

export type ReasonSetting = Awaited<ReturnType<typeof listReasonSettings>>[number];

/** The reasons as they are set up, with their names in every language. */
export const listReasonSettings = query(
  { name: "list-reason-settings", permission: "setting:read", input: z.object({}) },
  async ({ tx }) =>
    tx
      .select({
        id: caseReasons.id,
        outcome: caseReasons.outcome,
        names: caseReasons.names,
        version: caseReasons.version,
      })
      .from(caseReasons)
      .where(isNull(caseReasons.archivedAt))
      .orderBy(asc(caseReasons.outcome), asc(caseReasons.position), asc(caseReasons.id)),
);
