import { eq } from "drizzle-orm";
import { z } from "zod";
import { customerLogos } from "@/db/tenant/schema/customer-links";
import { command } from "@/lib/core/command";
import { uuid } from "@/lib/core/fields";
import { lockCustomer } from "./lock-customer";

/** Takes a customer's logo away: its initials serve again. */
export const removeLogo = command(
  { name: "remove-logo", permission: "customer:write", input: z.object({ id: uuid() }) },
  async (ctx, { id }): Promise<{ id: string; name: string }> => {
    const { name } = await lockCustomer(ctx, id);
    await ctx.tx.delete(customerLogos).where(eq(customerLogos.customerId, id));
    return { id, name };
  },
);
