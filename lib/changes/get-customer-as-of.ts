import { eq, getTableColumns, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { z } from "zod";
import { changeLog } from "@/db/tenant/schema/change-log";
import { contactRoles } from "@/db/tenant/schema/contacts";
import { customerCategories, customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { isoDate, uuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { getCustomer } from "@/lib/customers/get-customer";
import { type ChangeField, describeFields, referencesOf } from "./describe-fields";
import { labelRows } from "./label-rows";
import { nameOwnFields } from "./name-own-fields";
import { rowsAsOf } from "./rows-as-of";

export type CustomerAsOf = {
  /** What it is called now. */
  name: string;
  /** Null: it was not in the register yet. */
  facts: ChangeField[] | null;
  archived: boolean;
  categories: string[];
  people: { name: string; titles: string[]; isPrimary: boolean; from: string | null; until: string | null }[];
};

const unsaid = new Set(["id", "search", "match_keys", "archived_at", "annual_revenue_currency"]);

/**
 * A customer's facts, categories and people as they were at the end of a day, put together from the change log. Today's
 * rights decide what is shown: who is hidden now is left out.
 * @throws DomainError `not_found` of a customer that the actor may not know of
 */
export const getCustomerAsOf = query(
  { name: "get-customer-as-of", permission: "change:read", input: z.object({ id: uuid(), day: isoDate() }) },
  async (ctx, { id, day }): Promise<CustomerAsOf> => {
    const { name } = await getCustomer(ctx, { id });
    const [values] = await rowsAsOf(ctx, {
      name: "customers",
      table: customers,
      current: sql`${eq(customers.id, id)}`,
      logged: sql`${eq(changeLog.rowId, id)}`,
      day,
    });
    if (!values) return { name, facts: null, archived: false, categories: [], people: [] };
    const links = await readLinks(ctx, id, day);
    const entry = { operation: "update", old: withoutUnsaid(values), new: null } as const;
    const ids = [
      ...referencesOf(entry),
      ...links.categories,
      ...links.people.map(({ contactId }) => contactId),
    ];
    const labels = await labelRows(ctx, ids);
    const { locale } = ctx.actor;
    const facts = describeFields({ ...entry, new: empty(entry.old) }, labels, locale, ctx.tenant.locale);
    await nameOwnFields(ctx, [{ table: "customers", fields: facts }]);
    return {
      name,
      facts: facts
        .toSorted((a, b) => places.indexOf(a.column) - places.indexOf(b.column))
        .filter(({ before, kind }) => (kind === "flag" ? before.text === "yes" : isSaid(before))),
      archived: values.archived_at !== null,
      categories: links.categories.flatMap((category) => labels.get(category) ?? []),
      people: links.people.flatMap(({ contactId, ...person }) => {
        const label = labels.get(contactId);
        return label === undefined ? [] : [{ name: label, ...person }];
      }),
    };
  },
);

async function readLinks(ctx: Ctx, customerId: string, day: string) {
  const logged = sql`${eq(changeLog.customerId, customerId)}`;
  const categories = await rowsAsOf(ctx, {
    name: "customer_categories",
    table: customerCategories,
    current: sql`${eq(customerCategories.customerId, customerId)}`,
    logged,
    day,
  });
  const roles = await rowsAsOf(ctx, {
    name: "contact_roles",
    table: contactRoles,
    current: sql`${eq(contactRoles.customerId, customerId)}`,
    logged,
    day,
  });
  return {
    categories: categories.map((row) => String(row.category_id)),
    people: roles.map((row) => ({
      contactId: String(row.contact_id),
      titles: Array.isArray(row.titles) ? row.titles.map(String) : [],
      isPrimary: row.is_primary === true,
      from: textOf(row.from_date),
      until: textOf(row.until_date),
    })),
  };
}

const textOf = (value: unknown) => (typeof value === "string" ? value : null);
const withoutUnsaid = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([column]) => !unsaid.has(column)));
/** The columns in the table's own order. */
const places = Object.values(getTableColumns(customers)).map((column) =>
  column.keyAsName ? toSnakeCase(column.name) : column.name,
);
/** Something to tell every value from. */
const empty = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.keys(values).map((key) => [key, null]));
const isSaid = ({ text, hidden, phones, stored }: ChangeField["before"]) =>
  Boolean(text || hidden || phones?.length || (stored ?? null) !== null);
