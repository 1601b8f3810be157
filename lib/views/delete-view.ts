import { eq } from "drizzle-orm";
import { z } from "zod";
import { savedViews } from "@/db/tenant/schema/settings";
import { command } from "@/lib/core/command";
import { uuid } from "@/lib/core/fields";
import { lockView } from "./lock-view";

/** Takes a saved view away; the rows that it showed are untouched. */
export const deleteView = command(
  { name: "delete-view", permission: "customer:write", input: z.object({ id: uuid() }) },
  async (ctx, { id }) => {
    const { name, entity } = await lockView(ctx, id);
    await ctx.tx.delete(savedViews).where(eq(savedViews.id, id));
    return { name, entity };
  },
);
