import { labelRows } from "@/lib/changes/label-rows";
import { query } from "@/lib/core/query";
import { type FieldFacts, fieldFacts } from "@/lib/views/field-facts";
import type { SavedView } from "@/lib/views/list-views";
import { type ListRead, readKnownList } from "@/lib/views/read-list";
import type { ResolvedList } from "@/lib/views/resolve-list";
import { OrderListAsked, orderFilterOf } from "./order-list-asked";
import { resolveOrderList } from "./resolve-order-list";
import type { OrderFilter } from "./schema";
import { type OrderTotal, sumOrders } from "./sum-orders";

/** A page of the list, how it stands, and what all of its orders come to. */
export type OrderList = ListRead & {
  resolved: ResolvedList;
  views: SavedView[];
  fields: FieldFacts[];
  filter: OrderFilter;
  /** Of the customer that the list is narrowed to, where the reader may know of it. */
  customerName: string | null;
  totals: OrderTotal[];
};

/** The orders that the actor may know of: filtered, sorted, fifty at a time, and summed up. */
export const listOrders = query(
  { name: "list-orders", permission: "order:read", input: OrderListAsked },
  async (ctx, asked): Promise<OrderList> => {
    const { spec, resolved, views, where } = await resolveOrderList(ctx, asked);
    const totals = await sumOrders(ctx, where);
    const count = totals.reduce((sum, total) => sum + total.count, 0);
    const read = await readKnownList(ctx, spec, resolved.state, where, count);
    const filter = orderFilterOf(resolved.state);
    const { customer } = filter;
    const names = await labelRows(ctx, customer ? [customer] : []);
    const customerName = customer ? (names.get(customer) ?? null) : null;
    return { ...read, resolved, views, fields: fieldFacts(spec.fields), filter, customerName, totals };
  },
);
