import { eq } from "drizzle-orm";
import { z } from "zod";
import { contactRoles } from "@/db/tenant/schema/contacts";
import { command } from "@/lib/core/command";
import { checkbox, uuid } from "@/lib/core/fields";
import { lockRole } from "./lock-role";
import { fullName } from "./rules";

const input = z.object({ roleId: uuid(), isInvoiceContact: checkbox() });

/** Says whether the customer's invoices are this person's matter; several may share it. */
export const setInvoiceContact = command(
  { name: "set-invoice-contact", permission: "contact:write", input },
  async (ctx, { roleId, isInvoiceContact }): Promise<{ name: string; isInvoiceContact: boolean }> => {
    const role = await lockRole(ctx, roleId);
    if (role.isInvoiceContact !== isInvoiceContact) {
      await ctx.tx.update(contactRoles).set({ isInvoiceContact }).where(eq(contactRoles.id, roleId));
    }
    return { name: fullName(role), isInvoiceContact };
  },
);
