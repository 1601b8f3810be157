import { and, type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { matches } from "@/lib/core/search-pattern";
import { visibleCustomers } from "@/lib/customers/visibility";

/**
 * Cases in which every word of what was typed occurs: in the title, in the customer's name or as the number.
 * Each word's hits come from an index of their own. Too little to search for finds nothing out: all remain.
 */
export function caseSearch(ctx: Ctx, typed: string): SQL | undefined {
  return and(
    ...typed
      .split(/\s+/)
      .slice(0, 6)
      .map((word) => holds(ctx, word)),
  );
}

function holds(ctx: Ctx, word: string): SQL | undefined {
  const number = /^\d{1,15}$/.test(word) ? word : null;
  const inTitle = matches(sql`app.fold(${cases.title})`, word);
  const ofCustomer = matches(customers.search, word);
  const places = [
    inTitle && sql`select ${cases.id} from ${cases} where ${inTitle}`,
    ofCustomer &&
      sql`select ${cases.id} from ${cases} join ${customers} on ${customers.id} = ${cases.customerId}
        where ${ofCustomer} and ${visibleCustomers(ctx)}`,
    number && sql`select ${cases.id} from ${cases} where ${cases.number} = ${number}::bigint`,
  ].filter((place) => place !== null);
  if (places.length === 0) return undefined;
  // The subquery has the tables' own names: inside it they mean its own rows.
  return sql`${cases.id} in (${sql.join(places, sql` union all `)})`;
}
