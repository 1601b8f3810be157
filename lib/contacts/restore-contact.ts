import { eq } from "drizzle-orm";
import { z } from "zod";
import { contacts } from "@/db/tenant/schema/contacts";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { lockContact } from "./lock-contact";
import { fullName } from "./rules";

/** Brings an archived person back to where they were. */
export const restoreContact = command(
  { name: "restore-contact", permission: "contact:write", input: z.object({ id: uuid() }) },
  async (ctx, { id }): Promise<{ id: string; name: string }> => {
    const contact = await lockContact(ctx, id);
    if (contact.mergedIntoId) throw new DomainError("rule", "merged_away");
    if (contact.archivedAt) {
      await ctx.tx.update(contacts).set({ archivedAt: null }).where(eq(contacts.id, id));
    }
    return { id, name: fullName(contact) };
  },
);
