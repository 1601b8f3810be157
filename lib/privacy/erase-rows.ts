import { eq, inArray, isNull, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { customerBilling, customerInvoiceLines } from "@/db/tenant/schema/billing";
import { calls } from "@/db/tenant/schema/calls";
import { caseContacts, cases } from "@/db/tenant/schema/cases";
import { contactCategories, contactRoles, contacts } from "@/db/tenant/schema/contacts";
import { customerLogos } from "@/db/tenant/schema/customer-links";
import { customerCategories, customers } from "@/db/tenant/schema/customers";
import { meetingParticipants, meetings } from "@/db/tenant/schema/meetings";
import { noteComments, notes } from "@/db/tenant/schema/notes";
import { follows } from "@/db/tenant/schema/notifications";
import { orders } from "@/db/tenant/schema/orders";
import { registryChanges } from "@/db/tenant/schema/registries";
import { tasks } from "@/db/tenant/schema/tasks";
import type { Ctx } from "@/lib/core/context";
import type { Person } from "./person";

/** Stands where a word must stand. */
export const mark = "•••";

const nobody = {
  lastName: null,
  email: null,
  phone: null,
  externalId: null,
  phoneE164: null,
  phones: [],
  emails: [],
  street: null,
  postcode: null,
  city: null,
  tags: [],
  custom: {},
  doNotMarketSource: null,
  doNotMarketSince: null,
  archivedAt: sql`coalesce(archived_at, now())`,
};

/** The person's own records: nothing private stays, and nothing links them to where they were. */
export async function eraseRecords({ tx }: Ctx, { contact, customer }: Person, name: string): Promise<void> {
  if (contact) {
    for (const table of [contactRoles, contactCategories, caseContacts])
      await tx.delete(table).where(eq(table.contactId, contact.id));
    await tx.delete(follows).where(eq(follows.contactId, contact.id));
    await tx
      .update(contacts)
      .set({ ...nobody, firstName: name })
      .where(eq(contacts.id, contact.id));
  }
  if (!customer) return;
  for (const table of [
    customerCategories,
    customerLogos,
    customerBilling,
    customerInvoiceLines,
    registryChanges,
  ])
    await tx.delete(table).where(eq(table.customerId, customer.id));
  await tx.delete(follows).where(eq(follows.customerId, customer.id));
  const company = {
    nickname: null,
    orgNumber: null,
    website: null,
    fax: null,
    invoiceEmail: null,
    addresses: {},
  };
  const facts = {
    directions: null,
    registry: null,
    registryStatus: null,
    industry: null,
    annualRevenue: null,
  };
  await tx
    .update(customers)
    .set({ ...nobody, ...company, ...facts, name, firstName: name })
    .where(eq(customers.id, customer.id));
}

/** What was written about the person, to them or with them: that it was stays, what was said goes. */
export async function eraseActivities(ctx: Ctx, person: Person) {
  const { tx } = ctx;
  const about = aboutOf(person);
  const noted = await tx
    .update(notes)
    .set({ body: mark, externalId: null })
    .where(about(notes))
    .returning({ id: notes.id });
  const noteIds = noted.map(({ id }) => id);
  if (noteIds.length > 0)
    await tx.update(noteComments).set({ body: mark }).where(inArray(noteComments.noteId, noteIds));
  const tasked = await tx
    .update(tasks)
    .set({ title: mark, description: null, checklist: [] })
    .where(about(tasks))
    .returning({ id: tasks.id });
  const called = await tx
    .update(calls)
    .set({ number: null, numberE164: null, note: null, externalId: null, provider: null })
    .where(or(about(calls), unknownCalls(person)))
    .returning({ id: calls.id });
  const met = await tx
    .update(meetings)
    .set({ title: mark, description: null, location: null })
    .where(about(meetings))
    .returning({ id: meetings.id });
  const participants = await eraseParticipants(ctx, person);
  return {
    counts: { notes: noteIds.length, tasks: tasked.length, calls: called.length, meetings: met.length },
    /** Of which the log is silenced too. */
    rows: [...noteIds, ...[...tasked, ...called, ...met, ...participants].map(({ id }) => id)],
  };
}

/** What hangs on the person alone; what hangs on their company too is read text by text. */
function aboutOf({ contact, customer }: Person) {
  return ({ contactId, customerId }: { contactId: SQLWrapper; customerId: SQLWrapper }): SQL =>
    sql`(${contactId} = ${contact?.id ?? null} or ${customerId} = ${customer?.id ?? null})`;
}

/** Calls that were only known by the number. */
function unknownCalls({ phones }: Person): SQL | undefined {
  if (phones.length === 0) return undefined;
  return sql`(${inArray(calls.numberE164, phones)} and ${isNull(calls.contactId)} and ${isNull(calls.customerId)})`;
}

async function eraseParticipants({ tx }: Ctx, { contact, customer, emails }: Person) {
  const known = or(
    contact ? eq(meetingParticipants.contactId, contact.id) : undefined,
    customer ? eq(meetingParticipants.customerId, customer.id) : undefined,
  );
  const silenced = known
    ? await tx
        .update(meetingParticipants)
        .set({ email: null, name: null, comment: null, bouncedReason: null })
        .where(known)
        .returning({ id: meetingParticipants.id })
    : [];
  const addresses = emails.map((email) => email.toLowerCase());
  // Somebody of whom a meeting knows nothing but the address.
  const removed = await tx
    .delete(meetingParticipants)
    .where(
      sql`lower(${meetingParticipants.email}) = any(${sql.param(addresses)}::text[]) and ${isNull(meetingParticipants.contactId)}
        and ${isNull(meetingParticipants.customerId)} and ${isNull(meetingParticipants.employeeId)}`,
    )
    .returning({ id: meetingParticipants.id });
  return [...silenced, ...removed];
}

/** The cases of a private customer go on counting, without words; the orders stay for the books, and only for them. */
export async function eraseDealings({ tx }: Ctx, { customer }: Person): Promise<Record<string, number>> {
  if (!customer) return {};
  const silenced = await tx
    .update(cases)
    .set({
      title: mark,
      description: null,
      stalledReason: sql`case when stalled_reason is null then null else ${mark} end`,
      custom: {},
    })
    .where(eq(cases.customerId, customer.id))
    .returning({ id: cases.id });
  const kept = await tx
    .update(orders)
    .set({ restrictedAt: sql`now()` })
    .where(sql`${orders.customerId} = ${customer.id} and ${orders.restrictedAt} is null`)
    .returning({ id: orders.id });
  return { cases: silenced.length, ordersKept: kept.length };
}
