import { eq } from "drizzle-orm";
import { z } from "zod";
import { contactRoles } from "@/db/tenant/schema/contacts";
import { command } from "@/lib/core/command";
import { optionalIsoDate, uuid } from "@/lib/core/fields";
import { lockRole } from "./lock-role";
import { passPrimaryOn } from "./primary-contact";
import { refuseBackwards } from "./role-period";
import { fullName } from "./rules";

const input = z.object({ roleId: uuid(), untilDate: optionalIsoDate() });

/** `isOver`: the last day is not still to come. */
export type EndedRole = { name: string; contactId: string; customerId: string; isOver: boolean };

/**
 * A person leaves a customer: today, or on the day that is given, past or to come. The place is kept with its dates,
 * below those who are there.
 */
export const endRole = command(
  { name: "end-role", permission: "contact:write", input },
  async (ctx, { roleId, untilDate }): Promise<EndedRole> => {
    const role = await lockRole(ctx, roleId);
    const lastDay = untilDate ?? ctx.today;
    refuseBackwards(role.fromDate, lastDay);
    const isOver = lastDay <= ctx.today;
    await ctx.tx
      .update(contactRoles)
      .set({ untilDate: lastDay, isPrimary: role.isPrimary && !isOver })
      .where(eq(contactRoles.id, roleId));
    if (role.isPrimary && isOver) await passPrimaryOn(ctx, role.customerId);
    return { name: fullName(role), contactId: role.contactId, customerId: role.customerId, isOver };
  },
);
