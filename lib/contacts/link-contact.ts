import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { requireCustomer } from "@/lib/customers/require-customer";
import { lockContact } from "./lock-contact";
import { fullName } from "./rules";
import { RoleInput } from "./schema";
import { writeRole } from "./write-role";

/** Gives a person who is in the register already a place at a customer. */
export const linkContact = command(
  { name: "link-contact", permission: "contact:write", input: RoleInput },
  async (ctx, input): Promise<{ roleId: string; customerId: string; contactId: string; name: string }> => {
    await requireCustomer(ctx, input.customerId);
    const contact = await lockContact(ctx, input.contactId).catch((error: unknown) => {
      const isHidden = error instanceof DomainError && error.code === "not_found";
      throw isHidden ? new DomainError("invalid", "choose", { field: "contactId" }) : error;
    });
    const roleId = await writeRole(ctx, input);
    return { roleId, customerId: input.customerId, contactId: input.contactId, name: fullName(contact) };
  },
);
