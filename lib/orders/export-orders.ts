import { query } from "@/lib/core/query";
import { readOrders } from "./read-orders";
import { OrderFilter } from "./schema";

const rowsPerBatch = 5000;

/** A stretch of the list of orders for a file: all of it in as many calls as it takes. */
export const exportOrders = query(
  { name: "export-orders", permission: "order:read", input: OrderFilter },
  async (ctx, filter) => readOrders(ctx, filter, rowsPerBatch),
);
