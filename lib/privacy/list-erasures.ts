import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { employees } from "@/db/tenant/schema/employees";
import { erasures } from "@/db/tenant/schema/exports";
import { query } from "@/lib/core/query";

export type ErasureRow = Awaited<ReturnType<typeof listErasures>>[number];

const shown = 50;

/** Who erased a person when, and out of how much; never whom. */
export const listErasures = query(
  { name: "list-erasures", permission: "privacy:write", input: z.object({}) },
  async ({ tx }) =>
    tx
      .select({
        id: erasures.id,
        at: erasures.at,
        actorName: employees.name,
        kind: erasures.kind,
        rule: erasures.rule,
        counts: erasures.counts,
      })
      .from(erasures)
      .leftJoin(employees, eq(employees.id, erasures.actorId))
      .orderBy(desc(erasures.at), desc(erasures.id))
      .limit(shown),
);
