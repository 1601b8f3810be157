import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { notDuplicates } from "@/db/tenant/schema/duplicates";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { visibleCustomers } from "@/lib/customers/visibility";

/** A pair that was found to be two is called by both records' names, for those who see both. */
export function labelPairs(ctx: Ctx, among: (table: { id: SQLWrapper }) => SQL): SQL[] {
  const [a, b] = [alias(customers, "low"), alias(customers, "high")];
  const [c, d] = [alias(contacts, "low"), alias(contacts, "high")];
  const person = (of: typeof c | typeof d) => sql`concat_ws(' ', ${of.firstName}, ${of.lastName})`;
  const pair = (label: SQL, table: typeof customers | typeof contacts, seen: SQL) => sql`
    select ${notDuplicates.id}, ${label} from ${notDuplicates}
      join ${table} low on low.id = ${notDuplicates.lowId} join ${table} high on high.id = ${notDuplicates.highId}
     where ${among(notDuplicates)} and ${seen}`;
  return [
    pair(
      sql`${a.name} || ', ' || ${b.name}`,
      customers,
      sql`${visibleCustomers(ctx, a)} and ${visibleCustomers(ctx, b)}`,
    ),
    pair(
      sql`${person(c)} || ', ' || ${person(d)}`,
      contacts,
      sql`${visibleContacts(ctx, c)} and ${visibleContacts(ctx, d)}`,
    ),
  ];
}
