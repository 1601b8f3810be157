import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { optionalText, optionalUuid } from "@/lib/core/fields";
import { lockContact } from "./lock-contact";
import { resolveCompany } from "./resolve-company";
import { fullName } from "./rules";
import { RoleInput } from "./schema";
import { writeRole } from "./write-role";

const input = RoleInput.extend({ customerId: optionalUuid(), newCustomerName: optionalText(200) });

/** Gives a person who is in the register already a place at a customer: one of the register, or a new one by name. */
export const linkContact = command(
  { name: "link-contact", permission: "contact:write", input },
  async (
    ctx,
    { newCustomerName, ...input },
  ): Promise<{ roleId: string; customerId: string; contactId: string; name: string }> => {
    const customerId = await resolveCompany(ctx, { ...input, newCustomerName }, "customerId");
    const contact = await lockContact(ctx, input.contactId).catch((error: unknown) => {
      const isHidden = error instanceof DomainError && error.code === "not_found";
      throw isHidden ? new DomainError("invalid", "choose", { field: "contactId" }) : error;
    });
    const roleId = await writeRole(ctx, { ...input, customerId });
    return { roleId, customerId, contactId: input.contactId, name: fullName(contact) };
  },
);
