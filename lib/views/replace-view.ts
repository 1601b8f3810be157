import { eq } from "drizzle-orm";
import { savedViews } from "@/db/tenant/schema/settings";
import { command } from "@/lib/core/command";
import { lockView } from "./lock-view";
import { ViewReplacement } from "./schema";

/** Keeps how the list stands now under the name of a view that there is. */
export const replaceView = command(
  { name: "replace-view", permission: "customer:write", input: ViewReplacement },
  async (ctx, { id, query }) => {
    const { name, entity } = await lockView(ctx, id);
    await ctx.tx.update(savedViews).set({ query }).where(eq(savedViews.id, id));
    return { id, name, entity };
  },
);
