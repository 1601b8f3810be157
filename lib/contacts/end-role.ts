import { eq } from "drizzle-orm";
import { z } from "zod";
import { contactRoles } from "@/db/tenant/schema/contacts";
import { command } from "@/lib/core/command";
import { uuid } from "@/lib/core/fields";
import { lockRole } from "./lock-role";
import { fullName } from "./rules";

/** A person leaves a customer today: the place is kept with its dates, below those who are there. */
export const endRole = command(
  { name: "end-role", permission: "contact:write", input: z.object({ roleId: uuid() }) },
  async (ctx, { roleId }): Promise<{ name: string; contactId: string; customerId: string }> => {
    const role = await lockRole(ctx, roleId);
    await ctx.tx
      .update(contactRoles)
      .set({ untilDate: ctx.today, isPrimary: false })
      .where(eq(contactRoles.id, roleId));
    return { name: fullName(role), contactId: role.contactId, customerId: role.customerId };
  },
);
