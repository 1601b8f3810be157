import { sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { customerDepartments, customerEmployees, customerProcesses } from "@/db/tenant/schema/customer-links";
import { categories, customerCategories, customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import type { ListField, ListSpec } from "@/lib/views/list-field";
import { isUuid, tagFilter, uuids } from "@/lib/views/make-fields";
import { customerCaseFields } from "./customer-case-fields";
import { customerOwnFields } from "./customer-own-fields";

/** The lists of customers, suppliers and private customers: what they can be shown, sorted and filtered by. */
export function customerListSpec(ctx: Ctx): ListSpec {
  return {
    table: customers,
    id: customers.id,
    version: customers.version,
    archivedAt: customers.archivedAt,
    search: customers.search,
    joins: sql`left join ${employees} on ${employees.id} = ${customers.ownerId}`,
    fields: [...customerOwnFields(), ...linkFields(ctx), ...customerCaseFields(ctx)],
    types: {
      customer: sql`(${customers.isCustomer} and ${customers.kind} = 'company')`,
      supplier: sql`${customers.isSupplier}`,
      person: sql`${customers.kind} = 'person'`,
    },
    usual: {
      columns: [
        "name",
        "number",
        "orgNumber",
        "city",
        "category",
        "owner",
        "openCases",
        "weighted",
        "updated",
      ],
      sort: "name",
    },
  };
}

function linkFields(ctx: Ctx): ListField[] {
  const name = { by: customers.name, isText: true };
  return [
    {
      key: "owner",
      kind: "choice",
      column: {
        look: "person",
        value: employees.name,
        edit: "ownerId",
        also: { ownerId: customers.ownerId },
      },
      sort: {
        by: employees.name,
        isText: true,
        nullable: true,
        isIndexed: true,
        through: { table: employees, id: employees.id, refers: customers.ownerId },
        // biome-ignore lint/suspicious/noThenProperty: no promise, what comes next in an order
        then: name,
      },
      filter: {
        kind: "choice",
        accepts: (value) => value === "me" || isUuid(value),
        has: (values) =>
          sql`${customers.ownerId} = ${uuids(values.map((id) => (id === "me" ? ctx.actor.employeeId : id)))}`,
        isEmpty: sql`(${customers.ownerId} is null)`,
      },
    },
    { key: "category", kind: "choice", column: { look: "badges" }, filter: categoryFilter() },
    {
      key: "tag",
      kind: "choice",
      column: { look: "tags", value: customers.tags, edit: "tags" },
      filter: tagFilter(customers.tags),
    },
    linkField("employee", customerEmployees, customerEmployees.employeeId),
    linkField("department", customerDepartments, customerDepartments.departmentId),
    linkField("step", customerProcesses, customerProcesses.stepId, "badges"),
  ];
}

/** A category's daughters count as it. */
function categoryFilter(): ListField["filter"] {
  const { customerId, categoryId } = customerCategories;
  return {
    kind: "choice",
    accepts: isUuid,
    has: (values) => sql`${customers.id} in (select ${customerId} from ${customerCategories}
      where ${categoryId} = any(array(with recursive tree as (
        select ${categories.id} from ${categories} where ${categories.id} = ${uuids(values)}
        union select ${categories.id} from ${categories} join tree on ${categories.parentId} = tree.id)
        select tree.id from tree)))`,
    isEmpty: sql`(not exists (select from ${customerCategories} where ${customerId} = ${customers.id}))`,
  };
}

function linkField(
  key: string,
  table: typeof customerEmployees | typeof customerDepartments | typeof customerProcesses,
  column: AnyPgColumn,
  look?: "badges",
): ListField {
  return {
    key,
    kind: "choice",
    ...(look && { column: { look } }),
    filter: {
      kind: "choice",
      accepts: isUuid,
      has: (values) =>
        sql`${customers.id} in (select ${table.customerId} from ${table} where ${column} = ${uuids(values)})`,
      isEmpty: sql`(not exists (select from ${table} where ${table.customerId} = ${customers.id}))`,
    },
  };
}
