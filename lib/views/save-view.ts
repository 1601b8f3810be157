import { savedViews } from "@/db/tenant/schema/settings";
import { command } from "@/lib/core/command";
import { NewView } from "./schema";
import { takeDefault } from "./take-default";

/** Keeps how a list stands under a name: for oneself, for everybody, or as what everybody sees first. */
export const saveView = command(
  { name: "save-view", permission: "customer:write", input: NewView },
  async (ctx, { entity, name, query, isShared, isDefault }) => {
    if (isDefault) await takeDefault(ctx, entity);
    const [row] = await ctx.tx
      .insert(savedViews)
      .values({
        entity,
        name,
        query,
        ownerId: ctx.actor.employeeId,
        isShared: isShared || isDefault,
        isDefault,
      })
      .returning({ id: savedViews.id });
    if (!row) throw new Error("the view was not saved");
    return { id: row.id, entity, name };
  },
);
