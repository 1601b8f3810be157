import { and, eq, isNull, sql } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { createCustomer } from "@/lib/customers/create-customer";
import { requireCustomer } from "@/lib/customers/require-customer";
import { visibleCustomers } from "@/lib/customers/visibility";

type Chosen = { customerId: string | null; newCustomerName: string | null };

/**
 * The company that was chosen, or made on the spot by its name. One that the actor knows by exactly that name already
 * is meant, not made again.
 * @param field what the form calls the choice
 * @throws DomainError `invalid` when nothing was chosen, or what can't be seen
 */
export async function resolveCompany(ctx: Ctx, { customerId, newCustomerName }: Chosen, field: string) {
  if (customerId) {
    await requireCustomer(ctx, customerId, field);
    return customerId;
  }
  if (!newCustomerName) throw new DomainError("invalid", "choose", { field });
  const known = await ctx.tx
    .select({ id: customers.id })
    .from(customers)
    .where(
      and(
        // By way of the index over folded names; the letters themselves are compared after.
        sql`app.fold(${customers.name}) = app.fold(${newCustomerName})`,
        eq(sql`lower(${customers.name})`, newCustomerName.toLowerCase()),
        isNull(customers.archivedAt),
        visibleCustomers(ctx),
      ),
    )
    .limit(2);
  const [only, another] = known;
  if (only && !another) return only.id;
  const made = await createCustomer(ctx, { name: newCustomerName, ownerId: ctx.actor.employeeId });
  return made.id;
}
