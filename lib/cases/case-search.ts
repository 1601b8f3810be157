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
  return and(...wordsOf(typed).map((word) => (way === "hits" ? isAmongHits : holds)(ctx, word)));
}

/**
 * The cases that `caseSearch` leaves, to be read in place of the table: for sums, which go through all hits, however many. What the
 * longest word finds is gone through once, if the others leave so much.
 */
export function casesFound(ctx: Ctx, typed: string): SQL {
  const [first, ...others] = wordsOf(typed)
    .filter((word) => isAmongHits(ctx, word))
    .toSorted((a, b) => b.length - a.length);
  if (first === undefined) return sql`${cases}`;
  const rest = others.map((word) => isAmongHits(ctx, word));
  const { inTitle, isNumber, ofCustomer } = testsOf(first, matches);
  const one = testsOf(first, matchesRowByRow);
  const not = (test: SQL | null) => (test ? sql`(${test}) is not true` : undefined);
  const parts = [
    inTitle && sql`from ${cases} where ${and(inTitle, ...rest)}`,
    isNumber && sql`from ${cases} where ${and(isNumber, not(one.inTitle), ...rest)}`,
    ofCustomer &&
      sql`from ${cases} join ${customers} on ${customers.id} = ${cases.customerId}
        where ${and(ofCustomer, visibleCustomers(ctx), not(one.inTitle), not(isNumber), ...rest)}`,
  ].filter((part) => part !== null);
  return sql`(${sql.join(
    parts.map((part) => sql`select ${cases}.* ${part}`),
    sql` union all `,
  )}) ${cases}`;
}

const wordsOf = (typed: string) => typed.split(/\s+/).slice(0, 6);

function testsOf(word: string, test: typeof matchesRowByRow) {
  return {
    inTitle: test(cases.search, word),
    isNumber: /^\d{1,15}$/.test(word) ? sql`${cases.number} = ${word}::bigint` : null,
    ofCustomer: test(customers.search, word),
  };
}

/** Each word's hits come from an index of their own. */
function isAmongHits(ctx: Ctx, word: string): SQL | undefined {
  const { inTitle, isNumber, ofCustomer } = testsOf(word, matches);
  const places = [
    inTitle && sql`select ${cases.id} from ${cases} where ${inTitle}`,
    ofCustomer &&
      sql`select ${cases.id} from ${cases} join ${customers} on ${customers.id} = ${cases.customerId}
        where ${ofCustomer} and ${visibleCustomers(ctx)}`,
    isNumber && sql`select ${cases.id} from ${cases} where ${isNumber}`,
  ].filter((place) => place !== null);
  if (places.length === 0) return undefined;
  // The subquery has the tables' own names: inside it they mean its own rows.
  return sql`${cases.id} in (${sql.join(places, sql` union all `)})`;
}

function holds(ctx: Ctx, word: string): SQL | undefined {
  const { inTitle, isNumber, ofCustomer } = testsOf(word, matchesRowByRow);
  const hasCustomer =
    ofCustomer &&
    sql`(select true from ${customers} where ${customers.id} = ${cases.customerId} and ${ofCustomer} and ${visibleCustomers(ctx)})`;
  return or(...[inTitle, isNumber, hasCustomer].filter((test) => test !== null));
}
