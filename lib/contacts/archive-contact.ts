import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { contactRoles, contacts } from "@/db/tenant/schema/contacts";
import { command } from "@/lib/core/command";
import { uuid } from "@/lib/core/fields";
import { lockContact } from "./lock-contact";
import { passPrimaryOn } from "./primary-contact";
import { isPrimaryNow } from "./role-period";
import { fullName } from "./rules";

/** Puts a person away: out of lists, searches and suggestions, while everything they took part in stays. */
export const archiveContact = command(
  { name: "archive-contact", permission: "contact:write", input: z.object({ id: uuid() }) },
  async (ctx, { id }): Promise<{ id: string; name: string }> => {
    const contact = await lockContact(ctx, id);
    if (!contact.archivedAt) {
      await ctx.tx.update(contacts).set({ archivedAt: sql`now()` }).where(eq(contacts.id, id));
      const places = await ctx.tx
        .select({ customerId: contactRoles.customerId })
        .from(contactRoles)
        .where(and(eq(contactRoles.contactId, id), isPrimaryNow(ctx)));
      for (const { customerId } of places) await passPrimaryOn(ctx, customerId);
    }
    return { id, name: fullName(contact) };
  },
);
