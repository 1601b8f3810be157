import { and, eq, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { contactRoles, contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { visibleCases } from "@/lib/cases/visibility";
import { hasEnded } from "@/lib/contacts/role-period";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { visibleCustomers } from "@/lib/customers/visibility";

export type CallLinks = { customerId: string | null; contactId: string | null; caseId: string | null };

/**
 * What a call is about, read again as the actor may see it. The customer follows from the case, or from the person who is
 * at one company only, so that the call stands on the customer's card too.
 * @throws DomainError `invalid` at the field
 */
export async function callLinks(ctx: Ctx, wanted: CallLinks): Promise<CallLinks> {
  const fields: Record<string, string> = {};
  const crmCase = wanted.caseId === null ? null : await caseOf(ctx, wanted.caseId);
  if (wanted.caseId !== null && crmCase === null) fields.caseId = "choose";
  if (wanted.contactId !== null && !(await isContact(ctx, wanted.contactId))) fields.contactId = "choose";
  if (wanted.customerId !== null && !(await isCustomer(ctx, wanted.customerId))) fields.customerId = "choose";
  if (Object.keys(fields).length > 0) throw new DomainError("invalid", "check_fields", { fields });
  const customerId =
    wanted.customerId ??
    crmCase?.customerId ??
    (wanted.contactId === null ? null : await onlyCompanyOf(ctx, wanted.contactId));
  return { ...wanted, customerId };
}

/** The company of a person who is at one only; null of several, and of none. */
export async function onlyCompanyOf(ctx: Ctx, contactId: string): Promise<string | null> {
  const rows = await ctx.tx
    .selectDistinct({ id: contactRoles.customerId })
    .from(contactRoles)
    .innerJoin(customers, and(eq(customers.id, contactRoles.customerId), visibleCustomers(ctx)))
    .where(and(eq(contactRoles.contactId, contactId), sql`not ${hasEnded(ctx)}`))
    .limit(2);
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

async function caseOf(ctx: Ctx, id: string) {
  const [row] = await ctx.tx
    .select({ customerId: cases.customerId })
    .from(cases)
    .where(and(eq(cases.id, id), visibleCases(ctx)));
  return row ?? null;
}

async function isContact(ctx: Ctx, id: string): Promise<boolean> {
  const found = await ctx.tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.id, id), visibleContacts(ctx)));
  return found.length > 0;
}

async function isCustomer(ctx: Ctx, id: string): Promise<boolean> {
  const found = await ctx.tx
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.id, id), visibleCustomers(ctx)));
  return found.length > 0;
}
