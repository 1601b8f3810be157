import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { customers } from "@/db/tenant/schema/customers";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { optionalText, uuid } from "@/lib/core/fields";
import { createCustomer } from "@/lib/customers/create-customer";
import { visibleCustomers } from "@/lib/customers/visibility";
import { proposeNumber } from "@/lib/number-series/propose-number";
import { lockContact, type StoredContact } from "./lock-contact";
import { fullName } from "./rules";

const input = z.object({
  id: uuid(),
  /** None: the next of the organisation's series. */
  customerNumber: optionalText(40),
});

/**
 * Makes a person a private customer as well, with what is known of them and the same owner and visibility; both stay
 * linked. Who is one already is led to it.
 * @throws DomainError `rule` when the customer is another's alone
 */
export const makePrivateCustomer = command(
  { name: "make-private-customer", permission: "contact:write", input },
  async (ctx, { id, customerNumber }): Promise<{ customerId: string; name: string }> => {
    const contact = await lockContact(ctx, id);
    const present = await findPrivateCustomer(ctx, id);
    return { customerId: present ?? (await create(ctx, contact, customerNumber)), name: fullName(contact) };
  },
);

async function findPrivateCustomer(ctx: Ctx, contactId: string): Promise<string | null> {
  const [present] = await ctx.tx
    .select({ id: customers.id })
    .from(customers)
    .where(eq(customers.contactId, contactId));
  if (!present) return null;
  const [seen] = await ctx.tx
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.id, present.id), visibleCustomers(ctx)));
  if (!seen) throw new DomainError("rule", "private_customer_hidden", { field: "customerNumber" });
  return seen.id;
}

async function create(ctx: Ctx, contact: StoredContact, typed: string | null): Promise<string> {
  const number = typed ?? (await proposeNumber(ctx, { kind: "customer" })).number;
  const { id } = await createCustomer(ctx, {
    kind: "person",
    firstName: contact.firstName,
    lastName: contact.lastName,
    number,
    email: contact.email,
    emails: contact.emails,
    phone: contact.phone,
    phones: contact.phones,
    street: contact.street,
    postcode: contact.postcode,
    city: contact.city,
    country: contact.country,
    doNotMarket: contact.doNotMarketSource !== null,
    ownerId: contact.ownerId,
    visibility: contact.visibility,
  }).catch(toldAtCustomerNumber);
  await ctx.tx.update(customers).set({ contactId: contact.id }).where(eq(customers.id, id));
  return id;
}

/** What is wrong with the customer's number is told where it was typed. */
function toldAtCustomerNumber(error: unknown): never {
  if (!(error instanceof DomainError)) throw error;
  const rename = <T>(named: Record<string, T> = {}) =>
    Object.fromEntries(
      Object.entries(named).map(([name, value]) => [name === "number" ? "customerNumber" : name, value]),
    );
  const { field, fields, fieldValues } = error.details;
  throw new DomainError(error.code, error.message, {
    ...error.details,
    field: field === "number" ? "customerNumber" : field,
    fields: rename(fields),
    fieldValues: rename(fieldValues),
  });
}
