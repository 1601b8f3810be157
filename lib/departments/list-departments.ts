import { z } from "zod";
import { collate } from "@/db/collate";
import type { CollationKey } from "@/db/names";
import { prepared } from "@/db/prepared";
import { departments } from "@/db/tenant/schema/employees";
import type { TenantTx } from "@/db/transaction";
import { query } from "@/lib/core/query";

export type DepartmentRow = { id: string; name: string; version: number; archivedAt: Date | null };

/** The organisation's departments by name, those out of use included. */
export const listDepartments = query(
  { name: "list-departments", permission: "customer:read", input: z.object({}) },
  async ({ tx, tenant }): Promise<DepartmentRow[]> => statement(tx, tenant.collation).execute(),
);

const statement = prepared((tx: TenantTx, collation: CollationKey) =>
  tx
    .select({
      id: departments.id,
      name: departments.name,
      version: departments.version,
      archivedAt: departments.archivedAt,
    })
    .from(departments)
    .orderBy(collate(departments.name, collation))
    .prepare("list_departments"),
);
