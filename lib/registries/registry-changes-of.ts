import { and, asc, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { registryChanges } from "@/db/tenant/schema/registries";
import type { Ctx, Seer } from "@/lib/core/context";
import { visibleCustomers } from "@/lib/customers/visibility";

/** The registries' words on customers whom the actor may see: open ones, or those that were decided. */
export const seenChanges = (ctx: Seer, isOpen: boolean) =>
  and(
    isOpen ? eq(registryChanges.state, "open") : ne(registryChanges.state, "open"),
    isNull(customers.archivedAt),
    visibleCustomers(ctx),
  );

/** Newest first, a customer's own together. */
export function selectChanges(ctx: Ctx, isOpen: boolean, limit: number) {
  return ctx.tx
    .select({
      id: registryChanges.id,
      customerId: customers.id,
      customerName: customers.name,
      source: registryChanges.source,
      field: registryChanges.field,
      old: registryChanges.oldValue,
      new: registryChanges.newValue,
      foundAt: registryChanges.foundAt,
      state: registryChanges.state,
      decidedAt: registryChanges.decidedAt,
      decidedBy: employees.name,
    })
    .from(registryChanges)
    .innerJoin(customers, eq(customers.id, registryChanges.customerId))
    .leftJoin(employees, eq(employees.id, registryChanges.decidedBy))
    .where(seenChanges(ctx, isOpen))
    .orderBy(
      ...(isOpen
        ? [desc(sql`max(${registryChanges.foundAt}) over (partition by ${customers.id})`)]
        : [desc(registryChanges.decidedAt)]),
      asc(customers.id),
      asc(registryChanges.field),
    )
    .limit(limit);
}
