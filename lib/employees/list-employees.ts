import { z } from "zod";
import { collate } from "@/db/collate";
import { employees } from "@/db/tenant/schema/employees";
import { query } from "@/lib/core/query";

export type EmployeeRow = { id: string; name: string; active: boolean; team: string | null };

/** The organisation's people in alphabetical order, those who left included: they still own things. */
export const listEmployees = query(
  { name: "list-employees", permission: "customer:read", input: z.object({}) },
  async (ctx): Promise<EmployeeRow[]> =>
    ctx.tx
      .select({ id: employees.id, name: employees.name, active: employees.active, team: employees.team })
      .from(employees)
      .orderBy(collate(employees.name, ctx.tenant.collation), employees.id),
);
