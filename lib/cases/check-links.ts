import { and, eq, isNull } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { visibleCustomers } from "@/lib/customers/visibility";

type Links = { customerId: string | null; ownerId: string | null };

/**
 * Reads again what a form names: a customer that the actor can see and an owner who works here. What the case
 * holds already may stay, also when the customer is archived or the owner has left.
 * @throws DomainError `invalid` at the field
 */
export async function checkLinks(ctx: Ctx, wanted: Links, present?: Links): Promise<void> {
  const fields: Record<string, string> = {};
  if (wanted.customerId !== (present?.customerId ?? null) && !(await isCustomer(ctx, wanted.customerId))) {
    fields.customerId = "choose";
  }
  if (wanted.ownerId && wanted.ownerId !== present?.ownerId && !(await worksHere(ctx, wanted.ownerId))) {
    fields.ownerId = "choose";
  }
  if (Object.keys(fields).length > 0) throw new DomainError("invalid", "check_fields", { fields });
}

async function isCustomer(ctx: Ctx, customerId: string | null): Promise<boolean> {
  if (customerId === null) return false;
  const [row] = await ctx.tx
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.id, customerId), isNull(customers.archivedAt), visibleCustomers(ctx)))
    .for("key share");
  return row !== undefined;
}

async function worksHere(ctx: Ctx, employeeId: string): Promise<boolean> {
  const [row] = await ctx.tx
    .select({ id: employees.id })
    .from(employees)
    .where(and(eq(employees.id, employeeId), eq(employees.active, true)));
  return row !== undefined;
}
