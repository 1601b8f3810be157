import { eq } from "drizzle-orm";
import { savedViews } from "@/db/tenant/schema/settings";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { lockView } from "./lock-view";
import { type ListEntity, ViewEdit } from "./schema";
import { takeDefault } from "./take-default";

/** Renames a saved view, shares it or keeps it to oneself, makes it the organisation's default or no longer. */
export const updateView = command(
  { name: "update-view", permission: "customer:write", input: ViewEdit },
  async (ctx, { id, version, name, isShared, isDefault }) => {
    const view = await lockView(ctx, id);
    if (view.version !== version) throw new DomainError("conflict", "conflict");
    if (isDefault && !view.isDefault) await takeDefault(ctx, view.entity as ListEntity);
    if (!isDefault && view.isDefault && ctx.actor.role !== "administrator")
      throw new DomainError("forbidden", "forbidden");
    await ctx.tx
      .update(savedViews)
      .set({ name, isShared: isShared || isDefault, isDefault })
      .where(eq(savedViews.id, id));
    return { id, name };
  },
);
