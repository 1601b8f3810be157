import { and, count, eq, getTableColumns, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { cases } from "@/db/tenant/schema/cases";
import { contactRoles, contacts } from "@/db/tenant/schema/contacts";
import { customerLogos } from "@/db/tenant/schema/customer-links";
import { categories, customerCategories, customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { orders } from "@/db/tenant/schema/orders";
import { visibleCases } from "@/lib/cases/visibility";
import { hasEnded } from "@/lib/contacts/role-period";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { visibleOrders } from "@/lib/orders/visibility";
import { visibleCustomers } from "./visibility";

export type CustomerDetail = Awaited<ReturnType<typeof getCustomer>>;

const parents = alias(customers, "parents");
const daughters = alias(customers, "daughters");

/** A customer's own card, archived or not. @throws DomainError `not_found` also for one that is hidden */
export const getCustomer = query(
  { name: "get-customer", permission: "customer:read", input: z.object({ id: uuid() }) },
  async (ctx, { id }) => {
    const [row] = await ctx.tx
      .select({
        ...columns,
        ownerName: employees.name,
        parentName: parents.name,
        contactName: sql<
          string | null
        >`nullif(concat_ws(' ', ${contacts.firstName}, ${contacts.lastName}), '')`,
        hasDaughters: sql<boolean>`exists (select from ${customers} daughters where ${daughters.parentId} = ${customers.id}
          and ${visibleCustomers(ctx, daughters)})`,
        logoId: customerLogos.id,
        contactCount: sql<number>`(${countContacts(ctx)})`.mapWith(Number),
        caseCount: sql<number>`(${countCases(ctx)})`.mapWith(Number),
        orderCount: sql<number>`(${countOrders(ctx)})`.mapWith(Number),
        categories: sql<{ id: string; name: string; colorSlot: number }[]>`(
          select coalesce(json_agg(json_build_object('id', ${categories.id}, 'name', ${categories.name},
              'colorSlot', ${categories.colorSlot}) order by ${categories.position}, ${categories.name}), '[]')
            from ${customerCategories} join ${categories} on ${categories.id} = ${customerCategories.categoryId}
           where ${customerCategories.customerId} = ${customers.id})`,
      })
      .from(customers)
      .leftJoin(employees, eq(employees.id, customers.ownerId))
      .leftJoin(customerLogos, eq(customerLogos.customerId, customers.id))
      .leftJoin(contacts, and(eq(contacts.id, customers.contactId), visibleContacts(ctx)))
      .leftJoin(parents, and(eq(parents.id, customers.parentId), visibleCustomers(ctx, parents)))
      .where(and(eq(customers.id, id), visibleCustomers(ctx)));
    if (!row) throw notFound();
    return row;
  },
);

const {
  search: _search,
  matchKeys: _matchKeys,
  externalId: _externalId,
  ...stored
} = getTableColumns(customers);
/** The parent, how much it owns, and the same person as a contact are null also when they are hidden from the actor. */
const columns = {
  ...stored,
  contactId: contacts.id,
  parentId: parents.id,
  parentSharePercent: sql<
    string | null
  >`case when ${parents.id} is not null then ${customers.parentSharePercent}::text end`,
};

function countContacts(ctx: Ctx): SQL {
  return ctx.tx
    .select({ n: count() })
    .from(contactRoles)
    .innerJoin(contacts, eq(contacts.id, contactRoles.contactId))
    .where(
      and(
        eq(contactRoles.customerId, customers.id),
        sql`not ${hasEnded(ctx)}`,
        isNull(contacts.archivedAt),
        visibleContacts(ctx),
      ),
    )
    .getSQL();
}

function countCases(ctx: Ctx): SQL {
  return ctx.tx
    .select({ n: count() })
    .from(cases)
    .where(and(eq(cases.customerId, customers.id), isNull(cases.archivedAt), visibleCases(ctx)))
    .getSQL();
}

function countOrders(ctx: Ctx): SQL {
  return ctx.tx
    .select({ n: count() })
    .from(orders)
    .where(and(eq(orders.customerId, customers.id), isNull(orders.archivedAt), visibleOrders(ctx)))
    .getSQL();
}
