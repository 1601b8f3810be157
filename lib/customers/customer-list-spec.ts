import { sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { customerDepartments, customerEmployees, customerProcesses } from "@/db/tenant/schema/customer-links";
import { customerCategories, customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import type { CustomField } from "@/lib/custom/custom-field";
import { customListFields } from "@/lib/custom/custom-list-fields";
import { activityFields } from "@/lib/timeline/activity-fields";
import type { ListField, ListSpec } from "@/lib/views/list-field";
import { categoryFilter, linkedFilter, ownerFilter, tagFilter, uuids } from "@/lib/views/make-fields";
import { customerCaseFields } from "./customer-case-fields";
import { customerOwnFields } from "./customer-own-fields";

/** The lists of customers, suppliers and private customers: what they can be shown, sorted and filtered by. */
export function customerListSpec(ctx: Ctx, own: CustomField[]): ListSpec {
  return {
    table: customers,
    id: customers.id,
    version: customers.version,
    countedBy: sql`${customers.visibility}, ${customers.ownerId}`,
    rows: {
      archivedAt: customers.archivedAt,
      mergedIntoId: customers.mergedIntoId,
      search: customers.search,
    },
    joins: sql`left join ${employees} on ${employees.id} = ${customers.ownerId}`,
    fields: [
      ...customerOwnFields(),
      ...linkFields(ctx),
      ...customerCaseFields(ctx),
      ...activityFields(ctx, "customer", sql`${customers.id}`),
      ...customListFields(ctx, own, customers.custom),
    ],
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
      filter: ownerFilter(ctx, customers.ownerId),
    },
    {
      key: "category",
      kind: "choice",
      column: { look: "badges" },
      filter: categoryFilter(
        customers.id,
        customerCategories,
        customerCategories.customerId,
        customerCategories.categoryId,
      ),
    },
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
    filter: linkedFilter(
      { id: customers.id, links: table, rowId: table.customerId },
      (values) => sql`${column} = ${uuids(values)}`,
    ),
  };
}
