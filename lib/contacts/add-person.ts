import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { optionalText, optionalUuid } from "@/lib/core/fields";
import { requireCustomer } from "@/lib/customers/require-customer";
import { createContact } from "./create-contact";
import { linkContact } from "./link-contact";
import { splitName } from "./rules";
import { RoleInput } from "./schema";

const input = RoleInput.extend({ contactId: optionalUuid(), newPersonName: optionalText(200) });

/**
 * Gives a customer a person: one of the register, or a new one by name, owned by who adds them.
 * @throws DomainError `invalid` when nobody was chosen or typed
 */
export const addPerson = command(
  { name: "add-person", permission: "contact:write", input },
  async (ctx, { contactId, newPersonName, ...role }): Promise<{ name: string; customerId: string }> => {
    const { customerId } = role;
    if (contactId) return linkContact(ctx, { ...role, contactId });
    if (!newPersonName) throw new DomainError("invalid", "choose", { field: "contactId" });
    await requireCustomer(ctx, customerId);
    const { name } = await createContact(ctx, {
      ...splitName(newPersonName.replace(/\s+/g, " ")),
      ownerId: ctx.actor.employeeId,
      places: [role],
    });
    return { name, customerId };
  },
);
