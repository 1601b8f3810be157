import { inArray } from "drizzle-orm";
import { categories } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { requireEmployee } from "@/lib/employees/require-employee";
import { checkOrganisationNumber } from "./organisation-number";
import type { CustomerInput } from "./schema";

type Stored = Omit<CustomerInput, "orgNumberConfirmed" | "categoryIds">;

/**
 * Checks what only the database and the registers' rules can tell, and gives the columns to write. A number that the
 * customer has already is not questioned again.
 * @throws DomainError `invalid` on `orgNumber` for wrong check digits, until they are confirmed.
 */
export async function validateCustomer(
  ctx: Ctx,
  { orgNumberConfirmed, categoryIds, ...columns }: CustomerInput,
  current: { orgNumber: string | null; ownerId: string | null } = { orgNumber: null, ownerId: null },
): Promise<Stored> {
  if (columns.ownerId !== current.ownerId) await requireEmployee(ctx, columns.ownerId);
  await requireCategories(ctx, categoryIds);
  if (!columns.orgNumber || columns.orgNumber === current.orgNumber) return columns;
  const { value, isValid } = checkOrganisationNumber(columns.orgNumber, columns.country);
  if (!isValid && !orgNumberConfirmed) throw new DomainError("invalid", "org_number", { field: "orgNumber" });
  return { ...columns, orgNumber: value };
}

async function requireCategories(ctx: Ctx, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await ctx.tx.select({ id: categories.id }).from(categories).where(inArray(categories.id, ids));
  if (rows.length < new Set(ids).size) throw new DomainError("invalid", "choose", { field: "categoryIds" });
}
