import { eq } from "drizzle-orm";
import { cardLayouts } from "@/db/tenant/schema/settings";
import { command } from "@/lib/core/command";
import { LayoutOf } from "./schema";

/** Gives a card the product's own layout again; own fields stay, in their own box. */
export const resetCardLayout = command(
  { name: "reset-card-layout", permission: "setting:write", input: LayoutOf },
  async (ctx, { entity }) => {
    await ctx.tx.delete(cardLayouts).where(eq(cardLayouts.entity, entity));
    return { entity };
  },
);
