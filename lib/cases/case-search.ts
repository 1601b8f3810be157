import { and, or, type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { matches, matchesRowByRow } from "@/lib/core/search-pattern";
import { visibleCustomers } from "@/lib/customers/visibility";

/** How the hits are come by: from indexes, all of them, or row by row in another index's order, where hits are many. */
export type Way = "hits" | "walked";

/**
 * Cases in which every word of what was typed occurs: in the title, in the customer's name or as the number. Too little
 * to search for finds nothing out: all remain.
 */
export function caseSearch(ctx: Ctx, typed: string, way: Way = "hits"): SQL | undefined {
  const words = typed.split(/\s+/).slice(0, 6);
  return and(...words.map((word) => (way === "hits" ? isAmongHits : holds)(ctx, word)));
}

/** Each word's hits come from an index of their own. */
function isAmongHits(ctx: Ctx, word: string): SQL | undefined {
  const number = numberIn(word);
  const inTitle = matches(sql`${cases.search}`, word);
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

function holds(ctx: Ctx, word: string): SQL | undefined {
  const number = numberIn(word);
  const ofCustomer = matchesRowByRow(customers.search, word);
  const tests = [
    matchesRowByRow(sql`${cases.search}`, word),
    number && sql`${cases.number} = ${number}::bigint`,
    ofCustomer &&
      sql`(select true from ${customers} where ${customers.id} = ${cases.customerId} and ${ofCustomer} and ${visibleCustomers(ctx)})`,
  ].filter((test) => test !== null);
  return or(...tests);
}

const numberIn = (word: string) => (/^\d{1,15}$/.test(word) ? word : null);
