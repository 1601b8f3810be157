import { and, eq, inArray, isNull } from "drizzle-orm";
import { caseContacts } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import type { PersonRow } from "./case-input";

/**
 * Lets people take part in a case as a form says: who was there before is changed or taken away by the row's id, who isn't
 * named stays, so that nobody who was added meanwhile, or can't be seen, is lost.
 * @throws DomainError `invalid` at the row of somebody who can't be chosen
 */
export async function writeCasePeople(ctx: Ctx, caseId: string, rows: PersonRow[]): Promise<void> {
  const seen = await whoCanBeSeen(
    ctx,
    rows.flatMap(({ contactId }) => contactId ?? []),
  );
  const fields = Object.fromEntries(
    rows.flatMap(({ contactId }, at) =>
      contactId === null || seen.has(contactId) ? [] : [[`people.${at}.contactId`, "choose"]],
    ),
  );
  if (Object.keys(fields).length > 0) throw new DomainError("invalid", "check_fields", { fields });
  const present = await ctx.tx
    .select({ id: caseContacts.id, contactId: caseContacts.contactId, role: caseContacts.role })
    .from(caseContacts)
    .innerJoin(contacts, and(eq(contacts.id, caseContacts.contactId), visibleContacts(ctx)))
    .where(eq(caseContacts.caseId, caseId));
  const known = new Map(present.map((row) => [row.id, row]));
  // Whoever is exchanged goes first: the same person may stand in another row.
  const gone = rows.flatMap(({ id, contactId }) => {
    const before = id === null ? undefined : known.get(id);
    return before && before.contactId !== contactId ? [before.id] : [];
  });
  if (gone.length > 0) await ctx.tx.delete(caseContacts).where(inArray(caseContacts.id, gone));
  const roles = new Map(
    present.flatMap(({ id, contactId, role }) => (gone.includes(id) ? [] : [[contactId, role] as const])),
  );
  for (const { contactId, role } of rows) {
    if (contactId === null || (roles.has(contactId) && roles.get(contactId) === role)) continue;
    roles.set(contactId, role);
    await ctx.tx
      .insert(caseContacts)
      .values({ caseId, contactId, role })
      .onConflictDoUpdate({ target: [caseContacts.caseId, caseContacts.contactId], set: { role } });
  }
}

async function whoCanBeSeen(ctx: Ctx, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await ctx.tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(inArray(contacts.id, ids), isNull(contacts.archivedAt), visibleContacts(ctx)))
    .for("key share");
  return new Set(rows.map(({ id }) => id));
}
