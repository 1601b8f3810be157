import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { customers } from "@/db/tenant/schema/customers";
import { command } from "@/lib/core/command";
import { uuid } from "@/lib/core/fields";
import { lockCustomer } from "./lock-customer";

/** Puts a customer away: out of lists, searches and suggestions, while everything it took part in stays. */
export const archiveCustomer = command(
  { name: "archive-customer", permission: "customer:write", input: z.object({ id: uuid() }) },
  async (ctx, { id }): Promise<{ id: string; name: string }> => {
    const customer = await lockCustomer(ctx, id);
    if (!customer.archivedAt) {
      await ctx.tx.update(customers).set({ archivedAt: sql`now()` }).where(eq(customers.id, id));
    }
    return { id, name: customer.name };
  },
);
