import { eq, getTableColumns } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { employees } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { type LoggedRow, loggedTables } from "./lock-logged";

/** Writes one column of a row that stands on its own, once what it points to is found to be there still. */
export async function writeLogged(ctx: Ctx, row: LoggedRow, column: string, value: unknown): Promise<void> {
  const table = loggedTables[row.table];
  const found = Object.entries(getTableColumns(table)).find(
    ([, one]) => (one.keyAsName ? toSnakeCase(one.name) : one.name) === column,
  );
  if (!found) throw new DomainError("rule", "not_restorable");
  const [key, definition] = found;
  if (/(owner|employee)_id$/.test(column) && typeof value === "string") await requireActive(ctx, value);
  const isNumeric = definition.getSQLType().startsWith("numeric");
  const written = isNumeric && value !== null ? String(value) : value;
  await ctx.tx
    .update(table)
    .set({ [key]: written })
    .where(eq(table.id, row.id));
}

/** @throws DomainError `rule` of an employee who is gone */
export async function requireActive(ctx: Ctx, id: string): Promise<void> {
  const [employee] = await ctx.tx
    .select({ active: employees.active })
    .from(employees)
    .where(eq(employees.id, id));
  if (!employee?.active) throw new DomainError("rule", "restore_owner_gone");
}
