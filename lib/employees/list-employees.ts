import { z } from "zod";
import { collate } from "@/db/collate";
import type { CollationKey } from "@/db/names";
import { prepared } from "@/db/prepared";
import { employees } from "@/db/tenant/schema/employees";
import type { TenantTx } from "@/db/transaction";
import { query } from "@/lib/core/query";

export type EmployeeRow = { id: string; name: string; active: boolean; team: string | null };

/** The organisation's people in alphabetical order, those who left included: they still own things. */
export const listEmployees = query(
  { name: "list-employees", permission: "customer:read", input: z.object({}) },
  async (ctx): Promise<EmployeeRow[]> => statement(ctx.tx, ctx.tenant.collation).execute(),
);

const statement = prepared((tx: TenantTx, collation: CollationKey) =>
  tx
    .select({ id: employees.id, name: employees.name, active: employees.active, team: employees.team })
    .from(employees)
    .orderBy(collate(employees.name, collation), employees.id)
    .prepare("list_employees"),
);
