import { isNotNull } from "drizzle-orm";
import { z } from "zod";
import { collate } from "@/db/collate";
import { employees } from "@/db/tenant/schema/employees";
import { query } from "@/lib/core/query";

/** The teams that somebody is in, by name. */
export const listTeams = query(
  { name: "list-teams", permission: "customer:read", input: z.object({}) },
  async ({ tx, tenant }): Promise<string[]> => {
    const rows = await tx
      .select({ team: employees.team })
      .from(employees)
      .where(isNotNull(employees.team))
      .groupBy(employees.team)
      .orderBy(collate(employees.team, tenant.collation));
    return rows.flatMap(({ team }) => team ?? []);
  },
);
