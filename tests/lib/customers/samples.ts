import type { z } from "zod";
import { createCase } from "@/lib/cases/create-case";
import { setUpCases } from "@/lib/cases/set-up-cases";
import { createContact } from "@/lib/contacts/create-contact";
import type { ContactInput, RoleInput } from "@/lib/contacts/schema";
import type { Ctx } from "@/lib/core/context";
import { createCustomer } from "@/lib/customers/create-customer";
import type { CustomerInput } from "@/lib/customers/schema";
import { idOf, type Person as Member, people } from "@/tests/support/people";

export const employee = (person: Member) => idOf("employee", "nordbygg", person);

/** The same transaction, seen by somebody else of Nordbygg. */
export const as = (ctx: Ctx, person: Member): Ctx => ({
  ...ctx,
  actor: { ...ctx.actor, employeeId: employee(person), role: people[person].role },
});

export const addCustomer = async (ctx: Ctx, input: Partial<z.input<typeof CustomerInput>> = {}) =>
  (await createCustomer(ctx, { name: "Åkerlund & Söner AB", country: "SE", ...input })).id;

type Person = Partial<z.input<typeof ContactInput>>;
type Place = Omit<Partial<z.input<typeof RoleInput>>, "contactId">;

/** A person; with `customerId` at that customer, in the role that is given beside it. */
export const addContact = async (ctx: Ctx, input: Person & Place = {}) => {
  const { customerId, title, roleEmail, rolePhone, isPrimary, fromDate, untilDate, ...person } = input;
  const places = customerId
    ? [{ customerId, title, roleEmail, rolePhone, isPrimary, fromDate, untilDate }]
    : [];
  return (await createContact(ctx, { firstName: "Karin", lastName: "Åkerlund", places, ...person })).id;
};

export const addHiddenCustomer = (ctx: Ctx, owner: Member = "bertil", name = "Hemlig Affär AB") =>
  addCustomer(ctx, { name, visibility: "owner", ownerId: employee(owner), city: "Hemligby" });

/** An open case of 10 % probability, once statuses are set up. */
export async function addCase(
  ctx: Ctx,
  input: { customerId: string; value: string; currency?: string; title?: string },
) {
  return (await createCase(ctx, { title: "Takbyte", currency: "SEK", ...input })).id;
}

export { setUpCases };
