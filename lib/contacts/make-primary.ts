import { eq } from "drizzle-orm";
import { z } from "zod";
import { contactRoles } from "@/db/tenant/schema/contacts";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { lockRole } from "./lock-role";
import { leaveOnePrimary } from "./primary-contact";
import { fullName } from "./rules";

/** Makes a person the customer's primary contact instead of whoever is. @throws DomainError `rule` when they have left */
export const makePrimary = command(
  { name: "make-primary", permission: "contact:write", input: z.object({ roleId: uuid() }) },
  async (ctx, { roleId }): Promise<{ name: string }> => {
    const role = await lockRole(ctx, roleId);
    if (role.untilDate !== null && role.untilDate <= ctx.today)
      throw new DomainError("rule", "role_has_ended");
    await leaveOnePrimary(ctx, role.customerId, roleId);
    if (!role.isPrimary) {
      await ctx.tx.update(contactRoles).set({ isPrimary: true }).where(eq(contactRoles.id, roleId));
    }
    return { name: fullName(role) };
  },
);
