import { sql } from "drizzle-orm";
import { getBilling } from "@/lib/billing/get-billing";
import { updateBilling } from "@/lib/billing/update-billing";
import type { Ctx } from "@/lib/core/context";

type Input = Omit<Parameters<typeof updateBilling>[1], "customerId" | "version"> & { version?: number };

/** Saves as the form does: with the version that is there now, unless another is given. */
export async function bill(ctx: Ctx, customerId: string, input: Input = {}) {
  const { version } = await getBilling(ctx, { customerId });
  return updateBilling(ctx, { version, customerId, ...input });
}

export async function addProduct(ctx: Ctx, name: string): Promise<string> {
  const { rows } = await ctx.tx.execute<{ id: string }>(
    sql`insert into products (name) values (${name}) returning id`,
  );
  return rows[0]?.id ?? "";
}
