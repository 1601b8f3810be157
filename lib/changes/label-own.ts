import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { calendarAccounts, calendarFeeds } from "@/db/tenant/schema/calendar-links";
import { cases } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { follows } from "@/db/tenant/schema/notifications";
import { visibleCases } from "@/lib/cases/visibility";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { visibleCustomers } from "@/lib/customers/visibility";

/** What is one person's own affair has a name for them alone: what they follow, their calendars elsewhere. */
export function labelOwn(ctx: Ctx, among: (table: { id: SQLWrapper }) => SQL): SQL[] {
  const mine = (table: { employeeId: SQLWrapper }) => sql`${table.employeeId} = ${ctx.actor.employeeId}`;
  const person = sql`concat_ws(' ', ${contacts.firstName}, ${contacts.lastName})`;
  return [
    sql`select ${follows.id}, coalesce(${customers.name}, nullif(${person}, ''), ${cases.title}, '') from ${follows}
          left join ${customers} on ${customers.id} = ${follows.customerId} and ${visibleCustomers(ctx)}
          left join ${contacts} on ${contacts.id} = ${follows.contactId} and ${visibleContacts(ctx)}
          left join ${cases} on ${cases.id} = ${follows.caseId} and ${visibleCases(ctx)}
         where ${among(follows)} and ${mine(follows)}`,
    sql`select ${calendarFeeds.id}, '' from ${calendarFeeds} where ${among(calendarFeeds)} and ${mine(calendarFeeds)}`,
    sql`select ${calendarAccounts.id}, ${calendarAccounts.userName} from ${calendarAccounts}
         where ${among(calendarAccounts)} and ${mine(calendarAccounts)}`,
  ];
}
