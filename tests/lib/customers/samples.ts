import type { z } from "zod";
import { createCase } from "@/lib/cases/create-case";
import { setUpCases } from "@/lib/cases/set-up-cases";
import { createContact } from "@/lib/contacts/create-contact";
import type { ContactInput } from "@/lib/contacts/schema";
import type { Ctx } from "@/lib/core/context";
import { createCustomer } from "@/lib/customers/create-customer";
import type { CustomerInput } from "@/lib/customers/schema";
import { idOf, type Person, people } from "@/tests/support/people";

export const employee = (person: Person) => idOf("employee", "nordbygg", person);

/** The same transaction, seen by somebody else of Nordbygg. */
export const as = (ctx: Ctx, person: Person): Ctx => ({
  ...ctx,
  actor: { ...ctx.actor, employeeId: employee(person), role: people[person].role },
});

export const addCustomer = async (ctx: Ctx, input: Partial<z.input<typeof CustomerInput>> = {}) =>
  (await createCustomer(ctx, { name: "Åkerlund & Söner AB", country: "SE", ...input })).id;

export const addContact = async (ctx: Ctx, input: Partial<z.input<typeof ContactInput>> = {}) =>
  (await createContact(ctx, { firstName: "Karin", lastName: "Åkerlund", ...input })).id;

export const addHiddenCustomer = (ctx: Ctx, owner: Person = "bertil", name = "Hemlig Affär AB") =>
  addCustomer(ctx, { name, visibility: "owner", ownerId: employee(owner), city: "Hemligby" });

/** An open case of 10 % probability, once statuses are set up. */
export async function addCase(
  ctx: Ctx,
  input: { customerId: string; value: string; currency?: string; title?: string },
) {
  return (await createCase(ctx, { title: "Takbyte", currency: "SEK", ...input })).id;
}

export { setUpCases };
