import type { SQL } from "drizzle-orm";
import type { Ctx } from "@/lib/core/context";
import { compileConditions } from "@/lib/views/compile-conditions";
import { listViews, type SavedView } from "@/lib/views/list-views";
import { type ResolvedList, resolveList } from "@/lib/views/resolve-list";
import type { OrderListAsked } from "./order-list-asked";
import { orderListSpec } from "./order-list-spec";
import { orderWhere } from "./order-where";

export type ResolvedOrders = {
  spec: ReturnType<typeof orderListSpec>;
  resolved: ResolvedList;
  views: SavedView[];
  /** Which orders these are. */
  where: SQL | undefined;
};

/** Which orders an address of the list asks for, and how: its own words over those of the saved view. */
export async function resolveOrderList(ctx: Ctx, asked: OrderListAsked): Promise<ResolvedOrders> {
  const spec = orderListSpec(ctx);
  const views = await listViews(ctx, { entity: "orders" });
  const resolved = resolveList(asked, spec, views);
  const conditions = compileConditions(spec.fields, resolved.state, ctx.tenant.timeZone);
  return { spec, resolved, views, where: orderWhere(ctx, resolved.state, conditions) };
}
