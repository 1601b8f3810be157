import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { caseLines, caseReasons, caseStatuses, cases, products } from "@/db/tenant/schema/cases";
import { customerCategories, customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import { textTest } from "@/lib/views/compile-conditions";
import type { ListField, ListFilter } from "@/lib/views/list-field";
import {
  categoryFilter,
  codeField,
  isUuid,
  linkedFilter,
  ownerFilter,
  tagFilter,
  textField,
  uuids,
} from "@/lib/views/make-fields";

// biome-ignore lint/suspicious/noThenProperty: no promise, what comes next in an order
const lastChanged = { then: { by: cases.updatedAt, isText: false } };

/** What a case is called and numbered, and what it hangs together with: status, customer, owner, reason, products. */
export function caseLinkFields(ctx: Ctx): ListField[] {
  return [
    {
      key: "title",
      kind: "text",
      column: { look: "main", mobile: 1, value: cases.title },
      sort: { by: cases.title, isText: true, nullable: false, isIndexed: true },
      filter: { kind: "text", by: cases.title, within: cases.search, isWhole: true },
    },
    {
      key: "number",
      kind: "number",
      column: { look: "id", value: cases.number },
      sort: { by: cases.number, nullable: false, usual: "desc", isIndexed: true },
      filter: { kind: "number", by: cases.number },
    },
    customerField(),
    statusField(ctx),
    choiceField("pipeline", cases.pipelineId),
    {
      key: "owner",
      kind: "choice",
      column: { look: "person", value: employees.name, edit: "ownerId", also: { ownerId: cases.ownerId } },
      sort: {
        by: employees.name,
        isText: true,
        nullable: true,
        isIndexed: true,
        through: { table: employees, id: employees.id, refers: cases.ownerId },
        ...lastChanged,
      },
      filter: ownerFilter(ctx, cases.ownerId),
    },
    {
      key: "tag",
      kind: "choice",
      column: { look: "tags", value: cases.tags, edit: "tags" },
      filter: tagFilter(cases.tags),
    },
    textField("source", cases.source, { look: "soft", edit: "source" }, { used: textsIn(cases.source) }),
    {
      ...choiceField("reason", cases.reasonId),
      sort: { by: sql`${caseReasons.position}`, nullable: true, isJoined: true },
    },
    textField(
      "competitor",
      cases.competitor,
      { look: "soft", edit: "competitor" },
      { used: textsIn(cases.competitor) },
    ),
    textField("stalledReason", cases.stalledReason, { look: "soft" }),
    codeField("visibility", cases.visibility, (code) => code === "everyone" || code === "owner"),
    categoryField(),
    productField(),
  ];
}

/** The texts in a column that has an index, each found from the one before: a few words cost the same in a million cases. */
function textsIn(column: AnyPgColumn): SQL {
  const next = (after: SQL) =>
    sql`(select ${column} from ${cases} where ${column} is not null and ${after} order by ${column} limit 1)`;
  return sql`with recursive used (one) as (select ${next(sql`true`)} union all
    select ${next(sql`${column} > used.one`)} from used where used.one is not null) select one from used`;
}

/** Whose it is: by name, of many customers. */
function customerField(): ListField {
  const { id, name, search } = customers;
  const named: ListFilter = {
    kind: "test",
    test: (condition, way) => {
      if (condition.operator === "empty") return sql`${cases.customerId} is null`;
      if (condition.operator === "filled") return sql`${cases.customerId} is not null`;
      const holds = textTest({ kind: "text", by: name, within: search }, condition, way);
      return way === "hits"
        ? sql`${cases.customerId} in (select ${id} from ${customers} where ${holds})`
        : sql`((select true from ${customers} where ${id} = ${cases.customerId} and ${holds}) is true)`;
    },
  };
  return {
    key: "customer",
    kind: "text",
    column: {
      look: "place",
      mobile: 3,
      value: sql`case when ${id} is not null
        then jsonb_build_object('text', ${name}, 'path', 'customers/' || ${id}, 'more', 0) end`,
    },
    sort: {
      by: name,
      isText: true,
      nullable: true,
      isIndexed: true,
      through: { table: customers, id, refers: cases.customerId },
    },
    filter: named,
  };
}

/** In the order of the pipelines and of their statuses, Won and Lost last. */
function statusField({ today }: Ctx): ListField {
  const place = sql`array[coalesce((select p.position from case_pipelines p where p.id = ${caseStatuses.pipelineId}),
    2000000000), ${caseStatuses.position}]`;
  return {
    ...choiceField("status", cases.statusId),
    column: {
      look: "status",
      mobile: 2,
      value: cases.statusId,
      edit: "statusId",
      also: {
        isClosed: sql`(${cases.statusKind} in ('won', 'lost'))`,
        statusUntil: sql`${cases.stalledUntil}::text`,
        statusLate: sql`(${cases.stalledUntil} <= ${today})`,
      },
    },
    sort: {
      by: place,
      nullable: true,
      isIndexed: true,
      through: { table: caseStatuses, id: caseStatuses.id, refers: cases.statusId },
      ...lastChanged,
    },
  };
}

function choiceField(key: string, by: AnyPgColumn): ListField {
  return {
    key,
    kind: "choice",
    column: { look: "names", value: by },
    filter: {
      kind: "choice",
      accepts: isUuid,
      has: (values) => sql`${by} = ${uuids(values)}`,
      isEmpty: sql`(${by} is null)`,
    },
  };
}

/** The customer's; a category's daughters count as it. */
function categoryField(): ListField {
  const { customerId, categoryId } = customerCategories;
  const ofCustomer = sql`from ${customerCategories} where ${customerId} = ${cases.customerId}`;
  return {
    key: "category",
    kind: "choice",
    column: { look: "badges", value: sql`array(select ${categoryId}::text ${ofCustomer})` },
    filter: categoryFilter(cases.customerId, customerCategories, customerId, categoryId),
  };
}

/** What the lines name. */
function productField(): ListField {
  const { caseId, productId } = caseLines;
  return {
    key: "product",
    kind: "choice",
    column: {
      look: "soft",
      value: sql`(select string_agg(distinct ${products.name}, ', ' order by ${products.name})
        from ${caseLines} join ${products} on ${products.id} = ${productId} where ${caseId} = ${cases.id})`,
    },
    filter: linkedFilter(
      { id: cases.id, links: caseLines, rowId: caseId, where: sql`${productId} is not null` },
      (values) => sql`${productId} = ${uuids(values)}`,
    ),
  };
}
