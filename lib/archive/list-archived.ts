import { and, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { changeLog } from "@/db/tenant/schema/change-log";
import { contactRoles, contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { orders } from "@/db/tenant/schema/orders";
import { visibleCases } from "@/lib/cases/visibility";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import {
  beyond,
  cutPage,
  type Ordering,
  orderBy,
  type Page,
  readCursor,
  rowsPerPage,
} from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import { visibleCustomers } from "@/lib/customers/visibility";
import { visibleOrders } from "@/lib/orders/visibility";
import { archivedActivities, nothingMore } from "./archived-activities";
import { type ArchiveKind, ArchiveView, isActivity } from "./schema";

export type ArchivedRow = {
  id: string;
  name: string;
  archivedAt: Date;
  /** Null when it came archived, with an import. */
  archivedBy: string | null;
  /** What comes into sight with it again: people, companies and cases that are not archived themselves. */
  contacts: number;
  companies: number;
  cases: number;
  /** Of a note, and of a series those of its occurrences that were changed by themselves. */
  comments: number;
  occurrences: number;
  /** When a meeting or a call was. */
  happenedAt: Date | null;
};

/** What was put away of a kind, the latest first, with who did it and what restoring brings back. */
export const listArchived = query(
  { name: "list-archived", permission: "customer:read", input: ArchiveView },
  async (ctx, { kind, cursor: cursorText }): Promise<Page<ArchivedRow>> => {
    const { table, name, visible, ...of } = { ...nothingMore, ...ofKind(ctx, kind) };
    const cursor = readCursor(cursorText);
    const newest: Ordering[] = [
      { by: table.archivedAt, direction: "desc", nullable: false },
      { by: table.id, direction: "desc", nullable: false },
    ];
    const { rows } = await ctx.tx.execute<Row>(sql`
      select ${table.id} as id, ${name} as name, ${table.archivedAt}::text as at, ${of.contacts} as contacts,
             ${of.companies} as companies, ${of.cases} as cases, ${of.comments} as comments, ${of.occurrences} as occurrences,
             ${of.happenedAt}::timestamptz::text as happened,
             (select ${employees.name} from ${changeLog} join ${employees} on ${employees.id} = ${changeLog.actorId}
               where ${changeLog.rowId} = ${table.id} and ${changeLog.operation} = 'update'
                 and ${changeLog.new} ->> 'archived_at' is not null
               order by ${changeLog.id} desc limit 1) as by
        from ${table}
       where ${and(isNotNull(table.archivedAt), "mergedIntoId" in table ? isNull(table.mergedIntoId) : undefined, visible, beyond(newest, cursor))}
       order by ${sql.join(orderBy(newest, cursor), sql`, `)} limit ${rowsPerPage + 1}`);
    const page = cutPage(rows, cursor, ({ at, id }) => [at, id]);
    return {
      ...page,
      rows: page.rows.map((row) => ({
        id: row.id,
        name: row.name,
        archivedAt: new Date(row.at),
        archivedBy: row.by,
        contacts: Number(row.contacts),
        companies: Number(row.companies),
        cases: Number(row.cases),
        comments: Number(row.comments),
        occurrences: Number(row.occurrences),
        happenedAt: row.happened === null ? null : new Date(row.happened),
      })),
    };
  },
);

type Row = {
  id: string;
  name: string;
  at: string;
  by: string | null;
  contacts: string;
  companies: string;
  cases: string;
  comments: string;
  occurrences: string;
  happened: string | null;
};

function ofKind(ctx: Ctx, kind: ArchiveKind) {
  if (isActivity(kind)) return archivedActivities(ctx, kind);
  if (kind === "customers") {
    return {
      table: customers,
      name: sql`${customers.name}`,
      visible: visibleCustomers(ctx),
      contacts: countRoles(
        sql`${contactRoles.customerId} = ${customers.id} and ${contacts.archivedAt} is null
        and ${visibleContacts(ctx)}`,
        sql`join ${contacts} on ${contacts.id} = ${contactRoles.contactId}`,
      ),
      cases: sql`(select count(*) from ${cases} where ${cases.customerId} = ${customers.id}
        and ${cases.archivedAt} is null and ${visibleCases(ctx)})`,
    };
  }
  if (kind === "contacts") {
    return {
      table: contacts,
      name: sql`concat_ws(' ', ${contacts.firstName}, ${contacts.lastName})`,
      visible: visibleContacts(ctx),
      companies: countRoles(
        sql`${contactRoles.contactId} = ${contacts.id} and ${customers.archivedAt} is null
        and ${visibleCustomers(ctx)}`,
        sql`join ${customers} on ${customers.id} = ${contactRoles.customerId}`,
      ),
    };
  }
  if (kind === "orders") {
    const name = sql`${orders.number} || ' ' || ${orders.title}`;
    return { table: orders, name, visible: visibleOrders(ctx) };
  }
  const name = sql`${cases.number} || ' ' || ${cases.title}`;
  return { table: cases, name, visible: visibleCases(ctx) };
}

const countRoles = (where: SQL, join: SQL) =>
  sql`(select count(*) from ${contactRoles} ${join} where ${contactRoles.untilDate} is null and ${where})`;
