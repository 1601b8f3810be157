import { and, asc, count, eq, type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import type { RetentionKind } from "@/db/tenant/schema/exports";
import type { Ctx } from "@/lib/core/context";
import { mark } from "./erase-rows";

type Rule = { kind: RetentionKind; months: number };

/** Nothing happened to the person since: no change, no place at a company, no case, nothing written, said or planned. */
const isIdle = (before: SQL) => sql`${contacts.updatedAt} < ${before}
  and not exists (select from contact_roles r where r.contact_id = ${contacts.id} and r.updated_at >= ${before})
  and not exists (select from case_contacts p join cases c on c.id = p.case_id where p.contact_id = ${contacts.id}
    and (c.updated_at >= ${before} or c.closed_on is null and c.archived_at is null))
  and not exists (select from notes n where n.contact_id = ${contacts.id} and n.updated_at >= ${before})
  and not exists (select from tasks t where t.contact_id = ${contacts.id} and (t.updated_at >= ${before} or t.status_kind = 'open'))
  and not exists (select from calls l where l.contact_id = ${contacts.id} and l.started_at >= ${before})
  and not exists (select from meetings m where m.contact_id = ${contacts.id} and (m.ends_at >= ${before} or m.recurrence is not null))
  and not exists (select from meeting_participants p join meetings m on m.id = p.meeting_id
    where p.contact_id = ${contacts.id} and (m.ends_at >= ${before} or m.recurrence is not null))
  and not exists (select from customers k where k.contact_id = ${contacts.id} and k.archived_at is null)`;

const notErased = (id: SQL | typeof contacts.id | typeof customers.id) =>
  sql`not exists (select from erasures e where e.row_id = ${id})`;

/** The records whose time is over under a rule, the longest first; `seen` leaves those that somebody may know of. */
export async function overdueRecords(
  ctx: Ctx,
  rule: Rule,
  most: number,
  seen: Partial<Record<"contacts" | "customers" | "cases", SQL>> = {},
) {
  const { tx, today } = ctx;
  const before = sql`(${today}::date - make_interval(months => ${rule.months}))`;
  const person = sql<string>`concat_ws(' ', ${contacts.firstName}, ${contacts.lastName})`;
  const day = (
    value:
      | SQL
      | typeof contacts.updatedAt
      | typeof contacts.archivedAt
      | typeof customers.archivedAt
      | typeof cases.closedOn,
  ) => sql<string>`(${value})::date::text`;
  switch (rule.kind) {
    case "idle_contacts":
    case "archived_contacts": {
      const over = rule.kind === "idle_contacts" ? isIdle(before) : sql`${contacts.archivedAt} < ${before}`;
      const since = rule.kind === "idle_contacts" ? contacts.updatedAt : contacts.archivedAt;
      const where = and(over, notErased(contacts.id), seen.contacts);
      const rows = tx.select({ id: contacts.id, name: person, since: day(since) }).from(contacts);
      return {
        rows: await rows.where(where).orderBy(asc(since)).limit(most),
        count: await countOf(ctx, contacts, where),
      };
    }
    case "archived_persons": {
      const over = and(eq(customers.kind, "person"), sql`${customers.archivedAt} < ${before}`);
      const where = and(
        over,
        notErased(customers.id),
        sql`(${customers.contactId} is null or ${notErased(sql`${customers.contactId}`)})`,
        seen.customers,
      );
      const rows = tx
        .select({ id: customers.id, name: customers.name, since: day(customers.archivedAt) })
        .from(customers);
      return {
        rows: await rows.where(where).orderBy(asc(customers.archivedAt)).limit(most),
        count: await countOf(ctx, customers, where),
      };
    }
    case "lost_cases": {
      const where = and(
        eq(cases.statusKind, "lost"),
        sql`${cases.closedOn} < ${before}`,
        sql`${cases.title} <> ${mark}`,
        seen.cases,
      );
      const name = sql<string>`${cases.number} || ' ' || ${cases.title}`;
      const rows = tx.select({ id: cases.id, name, since: day(cases.closedOn) }).from(cases);
      return {
        rows: await rows.where(where).orderBy(asc(cases.closedOn)).limit(most),
        count: await countOf(ctx, cases, where),
      };
    }
  }
}

async function countOf(
  { tx }: Ctx,
  table: typeof contacts | typeof customers | typeof cases,
  where: SQL | undefined,
) {
  const [row] = await tx.select({ n: count() }).from(table).where(where);
  return row?.n ?? 0;
}
