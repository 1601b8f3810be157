import { and, type SQL, sql } from "drizzle-orm";
import { contactCategories, contactRoles, contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import type { CustomField } from "@/lib/custom/custom-field";
import { customListFields } from "@/lib/custom/custom-list-fields";
import { visibleCustomers } from "@/lib/customers/visibility";
import { activityFields } from "@/lib/timeline/activity-fields";
import { textTest } from "@/lib/views/compile-conditions";
import type { ListField, ListFilter, ListSpec, Way } from "@/lib/views/list-field";
import {
  categoryFilter,
  codeField,
  momentField,
  ownerFilter,
  tagFilter,
  textField,
} from "@/lib/views/make-fields";
import { hasEnded } from "./role-period";
import { roleTitle } from "./role-titles";

/** The list of contacts: what it can be shown, sorted and filtered by. */
export function contactListSpec(ctx: Ctx, own: CustomField[]): ListSpec {
  return {
    table: contacts,
    id: contacts.id,
    version: contacts.version,
    rows: { archivedAt: contacts.archivedAt, mergedIntoId: contacts.mergedIntoId, search: contacts.search },
    joins: sql`left join ${employees} on ${employees.id} = ${contacts.ownerId}`,
    fields: [
      ...personFields(),
      ...placeFields(ctx),
      ...linkFields(ctx),
      ...activityFields(ctx, "contact", sql`${contacts.id}`),
      ...customListFields(ctx, own, contacts.custom),
    ],
    types: {},
    usual: { columns: ["name", "company", "title", "email", "phone", "updated"], sort: "name" },
  };
}

const unwanted = { doNotMarket: sql`(${contacts.doNotMarketSource} is not null)` };
const search = { within: contacts.search };

function personFields(): ListField[] {
  const { firstName, lastName } = contacts;
  const whole = sql`concat_ws(' ', ${firstName}, ${lastName})`;
  return [
    {
      key: "name",
      kind: "text",
      column: { look: "main", mobile: 1, value: whole, also: { firstName, lastName } },
      sort: {
        by: lastName,
        isText: true,
        nullable: true,
        isIndexed: true,
        // biome-ignore lint/suspicious/noThenProperty: no promise, what comes next in an order
        then: { by: firstName, isText: true },
      },
      filter: { kind: "text", by: whole, ...search },
    },
    textField("email", contacts.email, { look: "email", edit: "email", also: unwanted }, search),
    textField("phone", contacts.phone, { look: "phone", mobile: 4, edit: "phone", also: unwanted }, search),
    textField("street", contacts.street, { look: "soft", edit: "street" }),
    textField("postcode", contacts.postcode, { look: "id", edit: "postcode" }, { isPlain: true }),
    textField("city", contacts.city, { look: "soft", edit: "city" }),
    codeField("country", contacts.country, (code) => /^[A-Z]{2}$/.test(code)),
    codeField("visibility", contacts.visibility, (code) => code === "everyone" || code === "owner"),
    {
      key: "doNotMarket",
      kind: "flag",
      column: { look: "flag", value: unwanted.doNotMarket },
      filter: { kind: "flag", by: unwanted.doNotMarket },
    },
    momentField("created", contacts.createdAt, false),
    momentField("updated", contacts.updatedAt, true),
  ];
}

/** Where the person is now, at customers that the actor may know of. */
function placeFields(ctx: Ctx): ListField[] {
  const places = (test: SQL | undefined) => sql`from ${contactRoles}
    join ${customers} on ${customers.id} = ${contactRoles.customerId}
    where ${and(sql`not ${hasEnded(ctx)}`, visibleCustomers(ctx), test)}`;
  // Few are read once and whole: tested contact by contact it would take a million looks. Many are looked up as the list comes by.
  const placed = (test: SQL, way: Way) =>
    way === "hits"
      ? sql`${contacts.id} = any(array(select ${contactRoles.contactId} ${places(test)}))`
      : sql`((select true ${places(and(sql`${contactRoles.contactId} = ${contacts.id}`, test))} limit 1) is true)`;
  const filter = (by: ListFilter & { kind: "text" }): ListFilter => ({
    kind: "test",
    test: (condition, way) => {
      if (condition.operator === "empty") return sql`not ${placed(sql`${by.by} is not null`, "walked")}`;
      if (condition.operator === "filled") return placed(sql`${by.by} is not null`, "walked");
      return placed(textTest(by, condition, way), way);
    },
  });
  return [
    {
      key: "company",
      kind: "text",
      column: { look: "place", mobile: 3 },
      filter: filter({ kind: "text", by: customers.name, within: customers.search }),
    },
    { key: "title", kind: "text", column: { look: "soft" }, filter: filter({ kind: "text", by: roleTitle }) },
  ];
}

function linkFields(ctx: Ctx): ListField[] {
  return [
    {
      key: "owner",
      kind: "choice",
      column: { look: "person", value: employees.name, edit: "ownerId", also: { ownerId: contacts.ownerId } },
      sort: { by: employees.name, isText: true, nullable: true, isJoined: true },
      filter: ownerFilter(ctx, contacts.ownerId),
    },
    {
      key: "category",
      kind: "choice",
      column: { look: "badges" },
      filter: categoryFilter(
        contacts.id,
        contactCategories,
        contactCategories.contactId,
        contactCategories.categoryId,
      ),
    },
    {
      key: "tag",
      kind: "choice",
      column: { look: "tags", value: contacts.tags, edit: "tags" },
      filter: tagFilter(contacts.tags),
    },
  ];
}
