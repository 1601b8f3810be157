import { and, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { contacts } from "@/db/tenant/schema/contacts";
import type { Ctx } from "@/lib/core/context";
import { optionalText } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { findForgivingly } from "@/lib/search/find-forgivingly";
import { findContacts } from "./find-contacts";
import { fullName } from "./rules";
import { visibleContacts } from "./visibility";

export type ContactSuggestion = { value: string; label: string; hint: string };

const shown = 10;
const input = z.object({ q: optionalText(100).catch(null) });

/** The persons to pick from for what was typed; for nothing typed, those that were changed last. */
export const suggestContacts = query(
  { name: "suggest-contacts", permission: "contact:read", input },
  async (ctx, { q }): Promise<ContactSuggestion[]> => {
    if (!q) return newest(ctx);
    const hits = await findForgivingly(ctx, q, shown, (wanted) => findContacts(ctx, q, wanted));
    return hits.map(({ id, name, customerName, email }) => ({
      value: id,
      label: name,
      hint: customerName ?? email ?? "",
    }));
  },
);

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
