import { and, eq, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { employees } from "@/db/tenant/schema/employees";
import { orders } from "@/db/tenant/schema/orders";
import { visibleCases } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";
import type { ListSpec } from "@/lib/views/list-field";
import { orderFields } from "./order-fields";
import { noOrderFacets } from "./order-list-asked";
import { orderWhere } from "./order-where";

/** The list of orders: what it can be shown, sorted and filtered by, beside the fixed filters of `OrderFilter`. */
export function orderListSpec(ctx: Ctx): ListSpec & { id: typeof orders.id } {
  return {
    table: orders,
    id: orders.id,
    version: orders.version,
    rows: (state) => orderWhere(ctx, state),
    joins: sql`left join ${employees} on ${employees.id} = ${orders.ownerId}
      left join ${cases} on ${and(eq(cases.id, orders.caseId), visibleCases(ctx))}`,
    fields: orderFields(ctx),
    types: {},
    usual: {
      columns: [
        "title",
        "number",
        "customer",
        "status",
        "ordered",
        "starts",
        "delivers",
        "net",
        "total",
        "owner",
      ],
      sort: "ordered",
      facets: noOrderFacets,
    },
  };
}
