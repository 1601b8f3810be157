import { and, eq } from "drizzle-orm";
import { contactRoles, contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { visibleCustomers } from "@/lib/customers/visibility";
import { roleTitle } from "./role-titles";
import { visibleContacts } from "./visibility";

/** Locks a person's place at a customer, both known to the actor. @throws DomainError `not_found` */
export async function lockRole(ctx: Ctx, roleId: string) {
  const [row] = await ctx.tx
    .select({
      roleId: contactRoles.id,
      version: contactRoles.version,
      contactId: contactRoles.contactId,
      customerId: contactRoles.customerId,
      titles: contactRoles.titles,
      title: roleTitle,
      email: contactRoles.email,
      phone: contactRoles.phone,
      fromDate: contactRoles.fromDate,
      untilDate: contactRoles.untilDate,
      isPrimary: contactRoles.isPrimary,
      isInvoiceContact: contactRoles.isInvoiceContact,
      firstName: contacts.firstName,
      lastName: contacts.lastName,
    })
    .from(contactRoles)
    .innerJoin(contacts, and(eq(contacts.id, contactRoles.contactId), visibleContacts(ctx)))
    .innerJoin(customers, and(eq(customers.id, contactRoles.customerId), visibleCustomers(ctx)))
    .where(eq(contactRoles.id, roleId))
    .for("update", { of: contactRoles });
  if (!row) throw notFound();
  return row;
}
