import { eq } from "drizzle-orm";
import { employees } from "@/db/tenant/schema/employees";
import { orders } from "@/db/tenant/schema/orders";
import type { Ctx } from "@/lib/core/context";
import { claimNumber } from "@/lib/number-series/claim-number";

type Values = Omit<typeof orders.$inferInsert, "number"> & { number: string | null };
export type SavedOrder = { id: string; number: string; title: string };

/**
 * Writes an order with a number of its own: the one that was typed, or the series' next. Whoever is responsible is our
 * reference, unless the customer has another.
 */
export async function insertOrder(ctx: Ctx, { number: typed, ...values }: Values): Promise<SavedOrder> {
  const number = await claimNumber(ctx, { kind: "order", number: typed });
  const [row] = await ctx.tx
    .insert(orders)
    .values({ ...values, ourReference: values.ourReference ?? (await nameOf(ctx, values.ownerId)), number })
    .returning({ id: orders.id, number: orders.number, title: orders.title });
  if (!row) throw new Error("no row was inserted");
  return row;
}

async function nameOf(ctx: Ctx, employeeId: string | null | undefined): Promise<string | null> {
  if (!employeeId) return null;
  const [row] = await ctx.tx
    .select({ name: employees.name })
    .from(employees)
    .where(eq(employees.id, employeeId));
  return row?.name ?? null;
}
