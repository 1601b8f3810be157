import { and, eq } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { visibleCustomers } from "@/lib/customers/visibility";

/** What a customer is called; null for none, and for one that the actor can't see. */
export async function readSeenName(ctx: Ctx, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const [row] = await ctx.tx
    .select({ name: customers.name })
    .from(customers)
    .where(and(eq(customers.id, id), visibleCustomers(ctx)));
  return row?.name ?? null;
}
