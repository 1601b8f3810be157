import { and, type SQLWrapper, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { cases } from "@/db/tenant/schema/cases";
import { employees } from "@/db/tenant/schema/employees";
import { orderStatuses, orders } from "@/db/tenant/schema/orders";
import { orderSums } from "@/db/tenant/views/order-sums";
import { visibleCases } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";
import { textTest } from "@/lib/views/compile-conditions";
import type { ListColumn, ListField, ListFilter } from "@/lib/views/list-field";
import { codeField, momentField, ownerFilter, textField } from "@/lib/views/make-fields";

/** What orders can be shown, sorted and filtered by. */
export function orderFields(ctx: Ctx): ListField[] {
  return [
    // Whether it is locked decides what its menu offers.
    textField("title", orders.title, { look: "main", mobile: 1, also: { isClosed: isLocked } }),
    { ...textField("number", orders.number, { look: "id" }), sort: numberSort },
    customerField(),
    caseField(ctx),
    statusField(),
    {
      key: "locked",
      kind: "flag",
      column: { look: "flag", value: isLocked },
      filter: { kind: "flag", by: isLocked },
    },
    dayField("ordered", orders.orderedOn, { look: "date" }, true),
    dayField("starts", orders.startsOn, { look: "date", edit: "startsOn" }),
    dayField("delivers", orders.deliversOn, {
      look: "due",
      edit: "deliversOn",
      also: {
        deliversLate: sql`(${orders.status} in ('draft', 'confirmed') and ${orders.deliversOn} < ${ctx.today})`,
      },
    }),
    sumField("net", orderSums.net),
    sumField("total", orderSums.total, 4),
    codeField("currency", orders.currency, (code) => /^[A-Z]{3}$/.test(code)),
    {
      key: "owner",
      kind: "choice",
      column: { look: "person", value: employees.name, edit: "ownerId", also: { ownerId: orders.ownerId } },
      sort: { by: employees.name, isText: true, nullable: true, isJoined: true },
      filter: ownerFilter(ctx, orders.ownerId),
    },
    textField("yourReference", orders.yourReference, { look: "soft", edit: "yourReference" }),
    textField("paymentTerms", orders.paymentTerms, { look: "soft" }),
    momentField("created", orders.createdAt, false),
    momentField("updated", orders.updatedAt, false),
  ];
}

const isLocked = sql`(${orders.lockedAt} is not null)`;
const numberSort = { by: orders.number, nullable: false, usual: "desc" as const };

/** As it was called when the order was made. */
function customerField(): ListField {
  const name = orders.customerName;
  return {
    ...textField("customer", name, { look: "place", mobile: 3 }),
    column: {
      look: "place",
      mobile: 3,
      value: sql`jsonb_build_object('text', ${name}, 'path', 'customers/' || ${orders.customerId}, 'more', 0)`,
    },
  };
}

/** The case that it came of, where the reader may know of it. */
function caseField(ctx: Ctx): ListField {
  const { id, number, title } = cases;
  const named: ListFilter = {
    kind: "test",
    test: (condition) => {
      if (condition.operator === "empty") return sql`${orders.caseId} is null`;
      if (condition.operator === "filled") return sql`${orders.caseId} is not null`;
      const holds = and(textTest({ kind: "text", by: title }, condition), visibleCases(ctx));
      return sql`${orders.caseId} in (select ${id} from ${cases} where ${holds})`;
    },
  };
  return {
    key: "case",
    kind: "text",
    column: {
      look: "place",
      value: sql`case when ${id} is not null
        then jsonb_build_object('text', ${number} || ' ' || ${title}, 'path', 'cases/' || ${id}, 'more', 0) end`,
    },
    sort: { by: title, isText: true, nullable: true, isJoined: true },
    filter: named,
  };
}

/** In the order in which an order goes through them; a lock stands beside it. */
function statusField(): ListField {
  const place = sql`array_position(array['draft', 'confirmed', 'delivered', 'cancelled'], ${orders.status})`;
  return {
    ...codeField("status", orders.status, (code) => (orderStatuses as readonly string[]).includes(code)),
    column: { look: "status", mobile: 2, edit: "status", value: orders.status },
    sort: { by: place, nullable: false },
  };
}

/** As text: a JavaScript date would shift with the time zone. */
function dayField(key: string, by: AnyPgColumn, column: ListColumn, isUsual = false): ListField {
  return {
    key,
    kind: "date",
    column: { ...column, value: sql`${by}::text` },
    sort: { by, nullable: !by.notNull, ...(isUsual && { usual: "desc", isIndexed: true }) },
    filter: { kind: "date", by },
  };
}

/** What the view says of the one order; a JavaScript number would lose digits. */
function sumField(key: string, of: SQLWrapper, mobile?: 4): ListField {
  const by = sql`(select ${of} from ${orderSums} where ${orderSums.orderId} = ${orders.id})`;
  return {
    key,
    kind: "number",
    column: { look: "money", mobile, value: sql`(${by})::text`, also: { currency: orders.currency } },
    sort: { by, nullable: false, usual: "desc", isLookedUp: true },
    filter: { kind: "number", by },
  };
}
