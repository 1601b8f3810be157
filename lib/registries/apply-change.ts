import type { registryChanges } from "@/db/tenant/schema/registries";
import { createContact } from "@/lib/contacts/create-contact";
import { listCustomerContacts } from "@/lib/contacts/list-customer-contacts";
import { fullName } from "@/lib/contacts/rules";
import type { Ctx } from "@/lib/core/context";
import type { Fact, RegistryField } from "./facts";
import type { RegistryPerson } from "./merge-roles";
import { writeFacts } from "./write-facts";

export const chiefExecutive = "chiefExecutive";
type Change = Pick<
  typeof registryChanges.$inferSelect,
  "customerId" | "source" | "field" | "newValue" | "foundAt"
>;

/** Makes the registry's word ours: a field of the customer, or a new chief executive as a contact. */
export async function applyChange(ctx: Ctx, change: Change): Promise<void> {
  const { customerId, field, newValue, source, foundAt } = change;
  if (field === chiefExecutive) return addChief(ctx, customerId, newValue as RegistryPerson);
  const facts = { [field as RegistryField]: newValue as Fact };
  await writeFacts(ctx, customerId, facts, { source, fetchedAt: foundAt.toISOString() });
}

async function addChief(ctx: Ctx, customerId: string, person: RegistryPerson): Promise<void> {
  const people = await listCustomerContacts(ctx, { customerId, currentOnly: true });
  const name = fullName(person).toLowerCase();
  if (people.some((known) => fullName(known).toLowerCase() === name)) return;
  const { firstName, lastName, title } = person;
  await createContact(ctx, { firstName, lastName, places: [{ customerId, title }] });
}
