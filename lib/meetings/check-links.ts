import { and, eq, isNull } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { visibleCases } from "@/lib/cases/visibility";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { visibleCustomers } from "@/lib/customers/visibility";

type Links = Partial<Record<"customerId" | "contactId" | "caseId" | "ownerId", string | null>>;

/**
 * Reads again what a form names: records that the actor can see, an organiser who works here. What the meeting holds already
 * may stay. A case brings its customer, where no other is named.
 * @throws DomainError `invalid` at the field
 */
export async function checkLinks<Wanted extends Links>(
  ctx: Ctx,
  wanted: Wanted,
  present: Links = {},
): Promise<Wanted> {
  const isNew = (name: keyof Links) => wanted[name] && wanted[name] !== present[name];
  const fields: Record<string, string> = {};
  const customerOfCase = isNew("caseId") ? await readCase(ctx, wanted.caseId ?? "") : null;
  if (isNew("caseId") && !customerOfCase) fields.caseId = "choose";
  if (isNew("customerId") && !(await isCustomer(ctx, wanted.customerId ?? ""))) fields.customerId = "choose";
  if (isNew("contactId") && !(await isContact(ctx, wanted.contactId ?? ""))) fields.contactId = "choose";
  if (isNew("ownerId") && !(await worksHere(ctx, wanted.ownerId ?? ""))) fields.ownerId = "choose";
  if (Object.keys(fields).length > 0) throw new DomainError("invalid", "check_fields", { fields });
  return customerOfCase && wanted.customerId === null
    ? { ...wanted, customerId: customerOfCase.customerId }
    : wanted;
}

async function readCase(ctx: Ctx, id: string) {
  const [row] = await ctx.tx
    .select({ customerId: cases.customerId })
    .from(cases)
    .where(and(eq(cases.id, id), isNull(cases.archivedAt), visibleCases(ctx)))
    .for("key share");
  return row ?? null;
}

async function isCustomer(ctx: Ctx, id: string): Promise<boolean> {
  const rows = await ctx.tx
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.id, id), isNull(customers.archivedAt), visibleCustomers(ctx)))
    .for("key share");
  return rows.length > 0;
}

async function isContact(ctx: Ctx, id: string): Promise<boolean> {
  const rows = await ctx.tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.id, id), isNull(contacts.archivedAt), visibleContacts(ctx)))
    .for("key share");
  return rows.length > 0;
}

async function worksHere(ctx: Ctx, id: string): Promise<boolean> {
  const rows = await ctx.tx
    .select({ id: employees.id })
    .from(employees)
    .where(and(eq(employees.id, id), eq(employees.active, true)));
  return rows.length > 0;
}
