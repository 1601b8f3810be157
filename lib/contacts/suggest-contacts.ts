import { and, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { contacts } from "@/db/tenant/schema/contacts";
import type { Ctx } from "@/lib/core/context";
import { optionalText, optionalUuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { findForgivingly } from "@/lib/search/find-forgivingly";
import { findContacts } from "./find-contacts";
import { listCustomerContacts } from "./list-customer-contacts";
import { fullName } from "./rules";
import { visibleContacts } from "./visibility";

export type ContactSuggestion = { value: string; label: string; hint: string };

const shown = 10;
const input = z.object({
  q: optionalText(100).catch(null),
  /** Whose people come first. */
  customerId: optionalUuid().catch(null),
});

/** The persons to pick from for what was typed, a customer's own first; for nothing typed, those that were made last. */
export const suggestContacts = query(
  { name: "suggest-contacts", permission: "contact:read", input },
  async (ctx, { q, customerId }): Promise<ContactSuggestion[]> => {
    const own = customerId ? await peopleOf(ctx, customerId, q) : [];
    const others = own.length < shown ? await among(ctx, q) : [];
    const isOther = ({ value }: ContactSuggestion) => own.every((person) => person.value !== value);
    return [...own, ...others.filter(isOther)].slice(0, shown);
  },
);

async function among(ctx: Ctx, q: string | null): Promise<ContactSuggestion[]> {
  if (!q) return newest(ctx);
  const hits = await findForgivingly(ctx, q, shown, (wanted) => findContacts(ctx, q, wanted));
  return hits.map(({ id, name, customerName, email }) => ({
    value: id,
    label: name,
    hint: customerName ?? email ?? "",
  }));
}

async function peopleOf(ctx: Ctx, customerId: string, q: string | null): Promise<ContactSuggestion[]> {
  const people = await listCustomerContacts(ctx, { customerId, currentOnly: true });
  const typed = q?.toLowerCase() ?? "";
  return people
    .map((person) => ({ value: person.contactId, label: fullName(person), hint: person.title ?? "" }))
    .filter(({ label }) => label.toLowerCase().includes(typed))
    .slice(0, shown);
}

async function newest(ctx: Ctx): Promise<ContactSuggestion[]> {
  const rows = await ctx.tx
    .select({
      id: contacts.id,
      firstName: contacts.firstName,
      lastName: contacts.lastName,
      email: contacts.email,
    })
    .from(contacts)
    .where(and(isNull(contacts.archivedAt), visibleContacts(ctx)))
    // Ids grow with time: the newest come first without an index of their own.
    .orderBy(sql`${contacts.id} desc`)
    .limit(shown);
  return rows.map((row) => ({ value: row.id, label: fullName(row), hint: row.email ?? "" }));
}
