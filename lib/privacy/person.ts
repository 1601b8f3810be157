import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { visibleCustomers } from "@/lib/customers/visibility";

export const PersonId = z.object({ kind: z.enum(["contact", "customer"]), id: uuid() });
export type PersonId = z.output<typeof PersonId>;

export type Person = {
  name: string;
  contact: typeof contacts.$inferSelect | null;
  customer: typeof customers.$inferSelect | null;
  emails: string[];
  /** As they are written and in E.164. */
  phones: string[];
};

/**
 * A person that the actor may know of, as a contact, as a private customer, or both: who is erased as the one is erased as
 * the other, hidden or not. A company is no person.
 */
export async function findPerson(ctx: Ctx, { kind, id }: PersonId): Promise<Person> {
  const isContact = kind === "contact";
  const table = isContact ? contacts : customers;
  const [seen] = await ctx.tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.id, id), isContact ? visibleContacts(ctx) : visibleCustomers(ctx)));
  const [person] = seen ? await loadPersons(ctx, kind, [id]) : [];
  if (!person) throw notFound();
  return person;
}

/** Persons by their contacts or their private customers, whoever may see them. */
export async function loadPersons({ tx }: Ctx, kind: PersonId["kind"], ids: string[]): Promise<Person[]> {
  if (ids.length === 0) return [];
  const isContact = kind === "contact";
  const privates = await tx
    .select()
    .from(customers)
    .where(and(eq(customers.kind, "person"), inArray(isContact ? customers.contactId : customers.id, ids)));
  const contactIds = isContact ? ids : privates.flatMap(({ contactId }) => contactId ?? []);
  const known =
    contactIds.length > 0 ? await tx.select().from(contacts).where(inArray(contacts.id, contactIds)) : [];
  if (!isContact)
    return privates.map((customer) =>
      personOf(known.find(({ id }) => id === customer.contactId) ?? null, customer),
    );
  return known.map((contact) =>
    personOf(contact, privates.find(({ contactId }) => contactId === contact.id) ?? null),
  );
}

function personOf(contact: Person["contact"], customer: Person["customer"]): Person {
  const both = [contact, customer].filter((one) => one !== null);
  const name = contact ? [contact.firstName, contact.lastName].filter(Boolean).join(" ") : customer?.name;
  return {
    name: name ?? "",
    contact,
    customer,
    emails: unique(both.flatMap(({ email, emails }) => [email, ...emails])),
    phones: unique(
      both.flatMap(({ phone, phoneE164, phones }) => [
        phone,
        phoneE164,
        ...phones.flatMap(({ number, e164 }) => [number, e164]),
      ]),
    ),
  };
}

const unique = (texts: (string | null | undefined)[]) => [
  ...new Set(texts.flatMap((text) => text?.trim() || [])),
];
