import { and, count, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { collate } from "@/db/collate";
import { caseContacts, cases } from "@/db/tenant/schema/cases";
import { contactCategories, contactRoles, contacts } from "@/db/tenant/schema/contacts";
import { categories, customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { visibleCases } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { visibleCustomers } from "@/lib/customers/visibility";
import { hasEnded, isInvoiceContactNow, isPrimaryNow } from "./role-period";
import { roleTitle } from "./role-titles";
import { visibleContacts } from "./visibility";

export type ContactDetail = Awaited<ReturnType<typeof getContact>>;

/** A person with their places at the customers that the actor may know of. @throws DomainError `not_found` */
export const getContact = query(
  { name: "get-contact", permission: "contact:read", input: z.object({ id: uuid() }) },
  async (ctx, { id }) => {
    const [person] = await ctx.tx
      .select({
        ...columns,
        ownerName: employees.name,
        caseCount: sql<number>`(${countCases(ctx)})`.mapWith(Number),
        categories: sql<{ id: string; name: string; colorSlot: number }[]>`(
          select coalesce(json_agg(json_build_object('id', ${categories.id}, 'name', ${categories.name},
              'colorSlot', ${categories.colorSlot}) order by ${categories.position}, ${categories.name}), '[]')
            from ${contactCategories} join ${categories} on ${categories.id} = ${contactCategories.categoryId}
           where ${contactCategories.contactId} = ${contacts.id})`,
      })
      .from(contacts)
      .leftJoin(employees, eq(employees.id, contacts.ownerId))
      .where(and(eq(contacts.id, id), visibleContacts(ctx)));
    if (!person) throw notFound();
    return {
      ...person,
      roles: await readRoles(ctx, id),
      privateCustomer: await readPrivateCustomer(ctx, id),
    };
  },
);

const columns = {
  id: contacts.id,
  version: contacts.version,
  firstName: contacts.firstName,
  lastName: contacts.lastName,
  email: contacts.email,
  emails: contacts.emails,
  phone: contacts.phone,
  phoneE164: contacts.phoneE164,
  phones: contacts.phones,
  street: contacts.street,
  postcode: contacts.postcode,
  city: contacts.city,
  country: contacts.country,
  tags: contacts.tags,
  custom: contacts.custom,
  doNotMarketSource: contacts.doNotMarketSource,
  doNotMarketSince: contacts.doNotMarketSince,
  ownerId: contacts.ownerId,
  visibility: contacts.visibility,
  updatedAt: contacts.updatedAt,
  archivedAt: contacts.archivedAt,
  mergedIntoId: contacts.mergedIntoId,
};

/** Their companies: where they are now first, the primary ones foremost; then where they were, the latest first. */
async function readRoles(ctx: Ctx, contactId: string) {
  return ctx.tx
    .select({
      roleId: contactRoles.id,
      version: contactRoles.version,
      customerId: customers.id,
      customerName: customers.name,
      customerCity: customers.city,
      customerCountry: customers.country,
      title: roleTitle,
      email: contactRoles.email,
      phone: contactRoles.phone,
      isPrimary: isPrimaryNow(ctx),
      isInvoiceContact: isInvoiceContactNow(ctx),
      fromDate: contactRoles.fromDate,
      untilDate: contactRoles.untilDate,
      isEnded: hasEnded(ctx),
    })
    .from(contactRoles)
    .innerJoin(customers, and(eq(customers.id, contactRoles.customerId), visibleCustomers(ctx)))
    .where(eq(contactRoles.contactId, contactId))
    .orderBy(
      hasEnded(ctx),
      desc(isPrimaryNow(ctx)),
      sql`case when ${hasEnded(ctx)} then ${contactRoles.untilDate} end desc`,
      collate(customers.name, ctx.tenant.collation),
      customers.id,
      contactRoles.id,
    );
}

/** The same person as a private customer, if the actor may know of it. */
async function readPrivateCustomer(ctx: Ctx, contactId: string) {
  const [row] = await ctx.tx
    .select({ id: customers.id, number: customers.number })
    .from(customers)
    .where(and(eq(customers.contactId, contactId), visibleCustomers(ctx)));
  return row ?? null;
}

function countCases(ctx: Ctx): SQL {
  return ctx.tx
    .select({ n: count() })
    .from(caseContacts)
    .innerJoin(cases, eq(cases.id, caseContacts.caseId))
    .where(and(eq(caseContacts.contactId, contacts.id), isNull(cases.archivedAt), visibleCases(ctx)))
    .getSQL();
}
