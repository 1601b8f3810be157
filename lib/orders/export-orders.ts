import { query } from "@/lib/core/query";
import { fieldFacts } from "@/lib/views/field-facts";
import { readExport } from "@/lib/views/read-export";
import type { ListState } from "@/lib/views/schema";
import { OrderListAsked, orderFilterOf } from "./order-list-asked";
import { resolveOrderList } from "./resolve-order-list";
import { visibleOrders } from "./visibility";

/** The whole list as it is filtered, sorted and shown, for a file, stretch by stretch. */
export const exportOrders = query(
  { name: "export-orders", permission: "order:read", input: OrderListAsked },
  async (ctx, asked) => {
    const { spec, resolved, views } = await resolveOrderList(ctx, asked);
    const state = withColumns(resolved.state);
    const rows = await readExport(ctx, spec, state, visibleOrders(ctx));
    return {
      rows,
      resolved: { ...resolved, state },
      views,
      fields: fieldFacts(spec.fields),
      filter: orderFilterOf(state),
    };
  },
);

/** An amount in a file is a number, its currency stands in a column of its own; and so does what a lock beside the status says. */
function withColumns(state: ListState): ListState {
  const after = (columns: string[], key: string, isBefore: (column: string) => boolean) => {
    if (columns.includes(key) || !columns.some(isBefore)) return columns;
    return columns.toSpliced(columns.findLastIndex(isBefore) + 1, 0, key);
  };
  const locked = after(state.columns, "locked", (column) => column === "status");
  const columns = after(locked, "currency", (column) => column === "net" || column === "total");
  return { ...state, columns };
}
