import { eq } from "drizzle-orm";
import { z } from "zod";
import { contactRoles } from "@/db/tenant/schema/contacts";
import { command } from "@/lib/core/command";
import { uuid } from "@/lib/core/fields";
import { lockRole } from "./lock-role";
import { passPrimaryOn } from "./primary-contact";
import { fullName } from "./rules";

/** Takes a person away from a customer where they never belonged. The person stays; only the link goes. */
export const removeRole = command(
  { name: "remove-role", permission: "contact:write", input: z.object({ roleId: uuid() }) },
  async (ctx, { roleId }): Promise<{ name: string; contactId: string; customerId: string }> => {
    const role = await lockRole(ctx, roleId);
    await ctx.tx.delete(contactRoles).where(eq(contactRoles.id, roleId));
    if (role.isPrimary) await passPrimaryOn(ctx, role.customerId);
    return { name: fullName(role), contactId: role.contactId, customerId: role.customerId };
  },
);
