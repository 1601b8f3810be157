import { z } from "zod";
import { collate } from "@/db/collate";
import { departments } from "@/db/tenant/schema/employees";
import { query } from "@/lib/core/query";

export type DepartmentRow = { id: string; name: string; version: number; archivedAt: Date | null };

/** The organisation's departments by name, those out of use included. */
export const listDepartments = query(
  { name: "list-departments", permission: "customer:read", input: z.object({}) },
  async ({ tx, tenant }): Promise<DepartmentRow[]> =>
    tx
      .select({
        id: departments.id,
        name: departments.name,
        version: departments.version,
        archivedAt: departments.archivedAt,
      })
      .from(departments)
      .orderBy(collate(departments.name, tenant.collation)),
);
