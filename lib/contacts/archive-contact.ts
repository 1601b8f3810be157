import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { contacts } from "@/db/tenant/schema/contacts";
import { command } from "@/lib/core/command";
import { uuid } from "@/lib/core/fields";
import { lockContact } from "./lock-contact";
import { fullName } from "./rules";

/** Puts a person away: out of lists, searches and suggestions, while everything they took part in stays. */
export const archiveContact = command(
  { name: "archive-contact", permission: "contact:write", input: z.object({ id: uuid() }) },
  async (ctx, { id }): Promise<{ id: string; name: string }> => {
    const contact = await lockContact(ctx, id);
    if (!contact.archivedAt) {
      await ctx.tx.update(contacts).set({ archivedAt: sql`now()` }).where(eq(contacts.id, id));
    }
    return { id, name: fullName(contact) };
  },
);
