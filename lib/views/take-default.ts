import { and, eq } from "drizzle-orm";
import { savedViews } from "@/db/tenant/schema/settings";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import type { ListEntity } from "./schema";

/** Makes room for a new default view of the organisation. @throws DomainError `forbidden` unless an administrator asks */
export async function takeDefault(ctx: Ctx, entity: ListEntity): Promise<void> {
  if (ctx.actor.role !== "administrator") throw new DomainError("forbidden", "forbidden");
  await ctx.tx
    .update(savedViews)
    .set({ isDefault: false })
    .where(and(eq(savedViews.entity, entity), eq(savedViews.isDefault, true)));
}
