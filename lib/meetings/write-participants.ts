import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { meetingParticipants } from "@/db/tenant/schema/meetings";
import { visibleLinks } from "@/lib/activities/visibility";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { email } from "@/lib/core/fields";
import { visibleCustomers } from "@/lib/customers/visibility";
import type { ParticipantRow } from "./participant-rows";

type Who = {
  employeeId: string | null;
  contactId: string | null;
  customerId: string | null;
  email: string | null;
};
export type Participant = typeof meetingParticipants.$inferSelect;
export type Written = { added: Participant[]; removed: Participant[] };

/**
 * Lets people take part as a form says: who was there before is exchanged or taken away by the row's id, who isn't named
 * stays, so that nobody who was added meanwhile, or can't be seen, is lost. Who stands there twice is there once.
 * @throws DomainError `invalid` at the row of somebody who can't be chosen
 */
export async function writeParticipants(
  ctx: Ctx,
  meetingId: string,
  rows: ParticipantRow[],
): Promise<Written> {
  const wanted = await readRows(ctx, rows);
  const present = await ctx.tx
    .select()
    .from(meetingParticipants)
    .where(
      and(
        eq(meetingParticipants.meetingId, meetingId),
        visibleLinks(ctx, { ...meetingParticipants, caseId: sql`null::uuid` }),
      ),
    );
  const known = new Map(present.map((row) => [row.id, row]));
  const removed = wanted.flatMap(({ id, who }) => {
    const before = id === null ? undefined : known.get(id);
    return before && (who === null || keyOf(before) !== keyOf(who)) ? [before] : [];
  });
  const gone = new Set(removed.map(({ id }) => id));
  if (gone.size > 0)
    await ctx.tx.delete(meetingParticipants).where(inArray(meetingParticipants.id, [...gone]));
  const there = new Set(present.filter(({ id }) => !gone.has(id)).map(keyOf));
  const added: Participant[] = [];
  for (const { who } of wanted) {
    if (who === null || there.has(keyOf(who))) continue;
    there.add(keyOf(who));
    added.push(
      ...(await ctx.tx
        .insert(meetingParticipants)
        .values({ meetingId, ...who })
        .onConflictDoNothing()
        .returning()),
    );
  }
  const back = new Set(added.map(keyOf));
  return { added, removed: removed.filter((row) => !back.has(keyOf(row))) };
}

const keyOf = ({ employeeId, contactId, customerId, email: address }: Who) =>
  employeeId ?? contactId ?? customerId ?? (address ?? "").toLowerCase();

type Read = { id: string | null; who: Who | null };

async function readRows(ctx: Ctx, rows: ParticipantRow[]): Promise<Read[]> {
  const read = rows.map(({ id, who, email: typed }) => ({ id, who: readWho(who ?? typed) }));
  const faults = new Set(read.flatMap(({ who }, at) => (who === undefined ? [at] : [])));
  const seen = await whoCanBeSeen(
    ctx,
    read.flatMap(({ who }) => who ?? []),
  );
  read.forEach(({ who }, at) => {
    const named = who && (who.employeeId ?? who.contactId ?? who.customerId);
    if (named && !seen.has(named)) faults.add(at);
  });
  if (faults.size > 0) {
    const fields = Object.fromEntries(
      [...faults].map((at) => [
        `participants.${at}.who`,
        read[at]?.who === undefined ? "participant" : "choose",
      ]),
    );
    throw new DomainError("invalid", "check_fields", { fields });
  }
  return read.map(({ id, who }) => ({ id, who: who ?? null }));
}

/** Undefined: neither a record nor an address. */
function readWho(text: string | null): Who | null | undefined {
  if (text === null) return null;
  const nobody: Who = { employeeId: null, contactId: null, customerId: null, email: null };
  const [, kind, id] = /^(employee|contact|customer):([0-9a-f-]{36})$/.exec(text) ?? [];
  if (kind && id) return { ...nobody, [`${kind}Id`]: id };
  const address = email().safeParse(text);
  return address.success ? { ...nobody, email: address.data } : undefined;
}

async function whoCanBeSeen(ctx: Ctx, all: Who[]): Promise<Set<string>> {
  const among = async (
    table: typeof employees | typeof contacts | typeof customers,
    ids: string[],
    seen: SQL,
  ) => {
    if (ids.length === 0) return [];
    const rows = await ctx.tx
      .select({ id: table.id })
      .from(table)
      .where(and(inArray(table.id, ids), seen))
      .for("key share");
    return rows.map(({ id }) => id);
  };
  const named = (key: "employeeId" | "contactId" | "customerId") => all.flatMap((who) => who[key] ?? []);
  return new Set([
    ...(await among(employees, named("employeeId"), sql`${employees.active}`)),
    ...(await among(
      contacts,
      named("contactId"),
      sql`${isNull(contacts.archivedAt)} and ${visibleContacts(ctx)}`,
    )),
    ...(await among(
      customers,
      named("customerId"),
      sql`${isNull(customers.archivedAt)} and ${visibleCustomers(ctx)}`,
    )),
  ]);
}
