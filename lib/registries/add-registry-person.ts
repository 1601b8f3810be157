import { z } from "zod";
import { createContact } from "@/lib/contacts/create-contact";
import { listCustomerContacts } from "@/lib/contacts/list-customer-contacts";
import { fullName } from "@/lib/contacts/rules";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { optionalText, requiredText, uuid } from "@/lib/core/fields";
import { requireCustomer } from "@/lib/customers/require-customer";

const input = z.object({
  customerId: uuid(),
  firstName: requiredText(100),
  lastName: optionalText(100),
  title: optionalText(200),
});

/** Makes somebody who holds an office at a customer a contact there. @throws DomainError `conflict` for one who is */
export const addRegistryPerson = command(
  { name: "add-registry-person", permission: "contact:write", input },
  async (
    ctx,
    { customerId, firstName, lastName, title },
  ): Promise<{ id: string; name: string; customerId: string }> => {
    await requireCustomer(ctx, customerId);
    const name = fullName({ firstName, lastName });
    const people = await listCustomerContacts(ctx, { customerId, currentOnly: true });
    const isThere = people.some((person) => fullName(person).toLowerCase() === name.toLowerCase());
    if (isThere) throw new DomainError("conflict", "contact_linked_already");
    const contact = await createContact(ctx, {
      firstName,
      lastName,
      ownerId: ctx.actor.employeeId,
      places: [{ customerId, title }],
    });
    return { id: contact.id, name: contact.name, customerId };
  },
);
