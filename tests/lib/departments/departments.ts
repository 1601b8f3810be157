import type { Ctx } from "@/lib/core/context";
import { listDepartments } from "@/lib/departments/list-departments";
import { saveDepartment } from "@/lib/departments/save-department";

export async function addDepartment(ctx: Ctx, name: string): Promise<string> {
  await saveDepartment(ctx, { name });
  return (await listDepartments(ctx, {})).find((row) => row.name === name)?.id ?? "";
}
