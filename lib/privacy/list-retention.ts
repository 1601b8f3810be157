import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { employees } from "@/db/tenant/schema/employees";
import { retentionRules, retentionRuns } from "@/db/tenant/schema/exports";
import { query } from "@/lib/core/query";

export type Retention = Awaited<ReturnType<typeof listRetention>>;

const shownRuns = 20;

/** The rules by which records are kept, and what they erased last. */
export const listRetention = query(
  { name: "list-retention", permission: "privacy:write", input: z.object({}) },
  async ({ tx }) => ({
    rules: await tx
      .select({ kind: retentionRules.kind, months: retentionRules.months, enabled: retentionRules.enabled })
      .from(retentionRules),
    runs: await tx
      .select({
        id: retentionRuns.id,
        at: retentionRuns.at,
        actorName: employees.name,
        kind: retentionRuns.kind,
        months: retentionRuns.months,
        erased: retentionRuns.erased,
      })
      .from(retentionRuns)
      .leftJoin(employees, eq(employees.id, retentionRuns.actorId))
      .orderBy(desc(retentionRuns.at))
      .limit(shownRuns),
  }),
);
