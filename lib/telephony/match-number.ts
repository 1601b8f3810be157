import { and, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { calls } from "@/db/tenant/schema/calls";
import { contactRoles, contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { visibleCalls } from "@/lib/activities/visibility";
import { onlyCompanyOf } from "@/lib/calls/call-links";
import { hasEnded } from "@/lib/contacts/role-period";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { phoneE164 } from "@/lib/core/phone";
import { visibleCustomers } from "@/lib/customers/visibility";

export type Match = { customerId: string | null; contactId: string | null };
const nobody: Match = { customerId: null, contactId: null };

/**
 * Whose a number in E.164 is, of those that the actor may see: a person's, a place's at a company, a company's; else as people
 * linked its earlier calls. Where several share it nobody is chosen, but the company that they have in common.
 */
export async function matchNumber(ctx: Ctx, number: string): Promise<Match> {
  const people = await peopleWith(ctx, number);
  const companies = await companiesWith(ctx, number);
  const [person] = people;
  if (person && people.length === 1) {
    const [company] = companies;
    const at = companies.length === 1 && company ? company : await onlyCompanyOf(ctx, person);
    return { contactId: person, customerId: at };
  }
  const [company] = companies;
  if (company && companies.length === 1) return { customerId: company, contactId: null };
  if (people.length > 0) {
    const places = new Set<string | null>();
    for (const one of people) places.add(await onlyCompanyOf(ctx, one));
    const [place] = places;
    return places.size === 1 && place ? { customerId: place, contactId: null } : nobody;
  }
  return companies.length > 0 ? nobody : asBefore(ctx, number);
}

const shared = 5;

async function peopleWith(ctx: Ctx, number: string): Promise<string[]> {
  const own = await ctx.tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(
      and(
        sql`${contacts.matchKeys} @> array[${`phone:${number}`}]::text[]`,
        isNull(contacts.archivedAt),
        visibleContacts(ctx),
      ),
    )
    .limit(shared);
  if (own.length > 0) return own.map(({ id }) => id);
  // The number of a place is kept as it was typed: its digits find it, the number itself is compared.
  const digits = number.slice(-6);
  const places = await ctx.tx
    .select({ id: contacts.id, phone: contactRoles.phone, country: customers.country })
    .from(contactRoles)
    .innerJoin(contacts, and(eq(contacts.id, contactRoles.contactId), visibleContacts(ctx)))
    .innerJoin(customers, and(eq(customers.id, contactRoles.customerId), visibleCustomers(ctx)))
    .where(
      and(
        sql`right(regexp_replace(${contactRoles.phone}, '\\D', '', 'g'), 6) = ${digits}`,
        isNull(contacts.archivedAt),
        sql`not ${hasEnded(ctx)}`,
      ),
    )
    .limit(50);
  const same = places.filter(({ phone, country }) => phoneE164(phone, country) === number);
  return [...new Set(same.map(({ id }) => id))];
}

async function companiesWith(ctx: Ctx, number: string): Promise<string[]> {
  const rows = await ctx.tx
    .select({ id: customers.id })
    .from(customers)
    .where(
      and(
        sql`${customers.matchKeys} @> array[${`phone:${number}`}]::text[]`,
        isNull(customers.archivedAt),
        visibleCustomers(ctx),
      ),
    )
    .limit(shared);
  return rows.map(({ id }) => id);
}

async function asBefore(ctx: Ctx, number: string): Promise<Match> {
  const [row] = await ctx.tx
    .select({ customerId: calls.customerId, contactId: calls.contactId })
    .from(calls)
    .where(
      and(
        eq(calls.numberE164, number),
        or(isNotNull(calls.customerId), isNotNull(calls.contactId)),
        isNull(calls.archivedAt),
        visibleCalls(ctx),
      ),
    )
    .orderBy(desc(calls.startedAt))
    .limit(1);
  return row ?? nobody;
}
