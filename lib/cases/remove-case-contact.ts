import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { caseContacts } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { fullName } from "@/lib/contacts/rules";
import { visibleContacts } from "@/lib/contacts/visibility";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { lockCase } from "./lock-case";

const input = z.object({ caseId: uuid(), contactId: uuid() });

/** Takes a person out of a case; both stay. @throws DomainError `not_found` for whom the actor can't see there */
export const removeCaseContact = command(
  { name: "remove-case-contact", permission: "case:write", input },
  async (ctx, { caseId, contactId }): Promise<{ name: string }> => {
    await lockCase(ctx, caseId);
    const [link] = await ctx.tx
      .select({ id: caseContacts.id, firstName: contacts.firstName, lastName: contacts.lastName })
      .from(caseContacts)
      .innerJoin(contacts, and(eq(contacts.id, caseContacts.contactId), visibleContacts(ctx)))
      .where(and(eq(caseContacts.caseId, caseId), eq(caseContacts.contactId, contactId)));
    if (!link) throw notFound();
    await ctx.tx.delete(caseContacts).where(eq(caseContacts.id, link.id));
    return { name: fullName(link) };
  },
);
