import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { collate } from "@/db/collate";
import { contactRoles, contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
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
        id: contacts.id,
        version: contacts.version,
        firstName: contacts.firstName,
        lastName: contacts.lastName,
        email: contacts.email,
        phone: contacts.phone,
        ownerId: contacts.ownerId,
        ownerName: employees.name,
        visibility: contacts.visibility,
        updatedAt: contacts.updatedAt,
        archivedAt: contacts.archivedAt,
      })
      .from(contacts)
      .leftJoin(employees, eq(employees.id, contacts.ownerId))
      .where(and(eq(contacts.id, id), visibleContacts(ctx)));
    if (!person) throw notFound();
    const roles = await ctx.tx
      .select({
        roleId: contactRoles.id,
        version: contactRoles.version,
        customerId: customers.id,
        customerName: customers.name,
        customerCity: customers.city,
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
      .where(eq(contactRoles.contactId, id))
      .orderBy(
        hasEnded(ctx),
        desc(isPrimaryNow(ctx)),
        collate(customers.name, ctx.tenant.collation),
        customers.id,
      );
    return { ...person, roles };
  },
);
