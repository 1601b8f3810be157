import { and, eq } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { visibleCustomers } from "./visibility";

/** Makes sure that a customer who came in from outside exists for the actor. @throws DomainError `invalid` at the field */
export async function requireCustomer(ctx: Ctx, id: string, field = "customerId"): Promise<void> {
  const [row] = await ctx.tx
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.id, id), visibleCustomers(ctx)));
  if (!row) throw new DomainError("invalid", "choose", { field });
}
