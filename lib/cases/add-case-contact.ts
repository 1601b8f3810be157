import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { caseContacts } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { fullName } from "@/lib/contacts/rules";
import { visibleContacts } from "@/lib/contacts/visibility";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { optionalText, uuid } from "@/lib/core/fields";
import { lockCase } from "./lock-case";

const input = z.object({ caseId: uuid(), contactId: uuid(), role: optionalText(100) });

/** Lets a person take part in a case, with what they do in it; who does already gets the new role. */
export const addCaseContact = command(
  { name: "add-case-contact", permission: "case:write", input },
  async (ctx, { caseId, contactId, role }): Promise<{ name: string }> => {
    await lockCase(ctx, caseId);
    const [person] = await ctx.tx
      .select({ firstName: contacts.firstName, lastName: contacts.lastName })
      .from(contacts)
      .where(and(eq(contacts.id, contactId), isNull(contacts.archivedAt), visibleContacts(ctx)))
      .for("key share");
    if (!person) throw new DomainError("invalid", "choose", { field: "contactId" });
    await ctx.tx
      .insert(caseContacts)
      .values({ caseId, contactId, role })
      .onConflictDoUpdate({ target: [caseContacts.caseId, caseContacts.contactId], set: { role } });
    return { name: fullName(person) };
  },
);
