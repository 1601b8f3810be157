import { rowsPerPage } from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import { readOrders } from "./read-orders";
import { OrderFilter } from "./schema";

/** The orders of a view, fifty at a time. */
export const listOrders = query(
  { name: "list-orders", permission: "order:read", input: OrderFilter },
  async (ctx, filter) => readOrders(ctx, filter, rowsPerPage),
);
