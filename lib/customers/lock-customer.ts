import { and, eq, getTableColumns } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { visibleCustomers } from "./visibility";

const { search: _search, matchKeys: _matchKeys, ...columns } = getTableColumns(customers);

export type StoredCustomer = Awaited<ReturnType<typeof lockCustomer>>;

/**
 * Locks a customer that the actor may know of, until the transaction ends.
 * @throws DomainError `not_found` for one that does not exist or is hidden.
 */
export async function lockCustomer(ctx: Ctx, id: string) {
  const [row] = await ctx.tx
    .select(columns)
    .from(customers)
    .where(and(eq(customers.id, id), visibleCustomers(ctx)))
    .for("update");
  if (!row) throw notFound();
  return row;
}
