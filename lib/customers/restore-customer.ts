import { eq } from "drizzle-orm";
import { z } from "zod";
import { customers } from "@/db/tenant/schema/customers";
import { command } from "@/lib/core/command";
import { uuid } from "@/lib/core/fields";
import { lockCustomer } from "./lock-customer";

/** Brings an archived customer back to where it was. */
export const restoreCustomer = command(
  { name: "restore-customer", permission: "customer:write", input: z.object({ id: uuid() }) },
  async (ctx, { id }): Promise<{ id: string; name: string }> => {
    const customer = await lockCustomer(ctx, id);
    if (customer.archivedAt) {
      await ctx.tx.update(customers).set({ archivedAt: null }).where(eq(customers.id, id));
    }
    return { id, name: customer.name };
  },
);
