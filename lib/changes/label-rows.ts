import { type SQL, sql } from "drizzle-orm";
import {
  caseContacts,
  caseLines,
  caseReasons,
  caseStatuses,
  cases,
  products,
} from "@/db/tenant/schema/cases";
import { contactRoles, contacts } from "@/db/tenant/schema/contacts";
import { categories, customerCategories, customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { visibleCases } from "@/lib/cases/visibility";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { visibleCustomers } from "@/lib/customers/visibility";

/**
 * What people call the rows of these ids, of whichever table; one query. A row that the actor may not see, or that is
 * no more, is absent.
 */
export async function labelRows(ctx: Ctx, ids: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const { rows } = await ctx.tx.execute<{ id: string; label: string }>(labels(ctx, wanted));
  return new Map(rows.map((row) => [row.id, row.label]));
}

function labels(ctx: Ctx, ids: string[]): SQL {
  const among = (id: SQL | { getSQL(): SQL }) => sql`${id} = any(${sql.param(ids)}::uuid[])`;
  const inLanguage = (names: { getSQL(): SQL }) =>
    sql`coalesce(${names} ->> ${ctx.actor.locale}, ${names} ->> ${ctx.tenant.locale}, '')`;
  const person = sql`concat_ws(' ', ${contacts.firstName}, ${contacts.lastName})`;
  return sql`
    select ${customers.id} as id, ${customers.name} as label from ${customers}
     where ${among(customers.id)} and ${visibleCustomers(ctx)}
    union all
    select ${contacts.id}, ${person} from ${contacts} where ${among(contacts.id)} and ${visibleContacts(ctx)}
    union all
    select ${cases.id}, ${cases.number} || ' ' || ${cases.title} from ${cases}
     where ${among(cases.id)} and ${visibleCases(ctx)}
    union all
    select ${employees.id}, ${employees.name} from ${employees} where ${among(employees.id)}
    union all
    select ${categories.id}, ${categories.name} from ${categories} where ${among(categories.id)}
    union all
    select ${products.id}, ${products.name} from ${products} where ${among(products.id)}
    union all
    select ${caseStatuses.id}, ${inLanguage(caseStatuses.names)} from ${caseStatuses} where ${among(caseStatuses.id)}
    union all
    select ${caseReasons.id}, ${inLanguage(caseReasons.names)} from ${caseReasons} where ${among(caseReasons.id)}
    union all
    select ${customerCategories.id}, ${categories.name} from ${customerCategories}
      join ${categories} on ${categories.id} = ${customerCategories.categoryId}
      join ${customers} on ${customers.id} = ${customerCategories.customerId}
     where ${among(customerCategories.id)} and ${visibleCustomers(ctx)}
    union all
    select ${contactRoles.id}, ${person} from ${contactRoles}
      join ${contacts} on ${contacts.id} = ${contactRoles.contactId}
      join ${customers} on ${customers.id} = ${contactRoles.customerId}
     where ${among(contactRoles.id)} and ${visibleContacts(ctx)} and ${visibleCustomers(ctx)}
    union all
    select ${caseContacts.id}, ${person} from ${caseContacts}
      join ${contacts} on ${contacts.id} = ${caseContacts.contactId}
      join ${cases} on ${cases.id} = ${caseContacts.caseId}
     where ${among(caseContacts.id)} and ${visibleContacts(ctx)} and ${visibleCases(ctx)}
    union all
    select ${caseLines.id}, coalesce(${products.name}, ${caseLines.description}, '') from ${caseLines}
      join ${cases} on ${cases.id} = ${caseLines.caseId}
      left join ${products} on ${products.id} = ${caseLines.productId}
     where ${among(caseLines.id)} and ${visibleCases(ctx)}`;
}
