import { and, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { matches, matchesRowByRow } from "@/lib/core/search-pattern";
import { visibleCustomers } from "@/lib/customers/visibility";
import type { Way } from "@/lib/views/list-field";

/**
 * Cases in which every word of what was typed occurs: in the title, in the customer's name or as the number. Too little
 * to search for finds nothing out: all remain.
 */
export function caseSearch(ctx: Ctx, typed: string, way: Way = "hits"): SQL | undefined {
  const words = wordsOf(ctx, typed);
  if (words.length === 0) return undefined;
  // The subquery has the table's own name: inside it means its own rows.
  if (way === "hits") return sql`${cases.id} in (select ${cases.id} from ${casesFound(ctx, typed)})`;
  return and(...words.map((word) => (isNarrowing(word, words) ? holdsDigit(ctx, word) : holds(ctx, word))));
}

/** Words that are looked for by way of indexes in `casesFound`: each doubles the ways in which a case can hold them all. */
const indexedAtMost = 3;

/**
 * The cases that `caseSearch` leaves, to be read in place of the table: for sums, which go through all hits, however many. Each
 * part finds those whose customer's name holds some of the words, and who have the others themselves.
 */
export function casesFound(ctx: Ctx, typed: string): SQL {
  const words = wordsOf(ctx, typed);
  if (words.length === 0) return sql`${cases}`;
  const telling = words.filter((word) => !isNarrowing(word, words)).toSorted((a, b) => b.length - a.length);
  const indexed = telling.slice(0, indexedAtMost);
  const rest = [
    ...telling.slice(indexedAtMost).map((word) => holds(ctx, word)),
    ...words.filter((word) => isNarrowing(word, words)).map((word) => holdsDigit(ctx, word)),
  ];
  const parts = Array.from({ length: 2 ** indexed.length }, (_, bits) => {
    const ofCustomer = indexed.filter((__, index) => bits & (1 << index));
    const own = indexed.filter((__, index) => !(bits & (1 << index)));
    return partFound(ctx, own, ofCustomer, rest);
  }).filter((part) => part !== null);
  return sql`(${sql.join(parts, sql` union all `)}) ${cases}`;
}

function partFound(ctx: Ctx, own: string[], others: string[], rest: (SQL | undefined)[]): SQL | null {
  const has = (word: string, test: Test) =>
    or(...[testsOf(word, test).inTitle, testsOf(word, test).isNumber].filter((one) => one !== null));
  const mine = [...own.map((word) => has(word, matches)), ...rest];
  if (others.length === 0) return sql`select ${cases}.* from ${cases} where ${and(...mine)}`;
  const ofCustomer = others.map((word) => testsOf(word, matches).ofCustomer);
  if (ofCustomer.includes(null)) return null;
  const notMine = others.map((word) => sql`(${has(word, matchesRowByRow)}) is not true`);
  const isCustomer = and(...ofCustomer.filter((test) => test !== null), visibleCustomers(ctx));
  const isOurs = and(sql`${cases.customerId} = ${customers.id}`, ...mine, ...notMine);
  if (own.length > 0)
    return sql`select ${cases}.* from ${cases} join ${customers} on ${isOurs} where ${isCustomer}`;
  // Customer by customer: joined at once, all cases would be read for the tenth of them that is looked for.
  return sql`select one.* from ${customers}
    cross join lateral (select ${cases}.* from ${cases} where ${isOurs} offset 0) one where ${isCustomer}`;
}

const wordsOf = (ctx: Ctx, typed: string) =>
  typed
    .split(/\s+/)
    .slice(0, 6)
    .filter((word) => holds(ctx, word));

/** A digit beside words is too little for an index, but "plan 1" is not every plan: it narrows down what the words find. */
const isNarrowing = (word: string, words: string[]) =>
  /^\d$/.test(word) && words.some(({ length }) => length > 1);

type Test = typeof matchesRowByRow;

function testsOf(word: string, test: Test) {
  return {
    inTitle: test(cases.search, word),
    isNumber: /^\d{1,15}$/.test(word) ? sql`${cases.number} = ${word}::bigint` : null,
    ofCustomer: test(customers.search, word),
  };
}

function holds(ctx: Ctx, word: string): SQL | undefined {
  const { inTitle, isNumber, ofCustomer } = testsOf(word, matchesRowByRow);
  const hasCustomer =
    ofCustomer &&
    sql`(select true from ${customers} where ${customers.id} = ${cases.customerId} and ${ofCustomer} and ${visibleCustomers(ctx)})`;
  return or(...[inTitle, isNumber, hasCustomer].filter((test) => test !== null));
}

/** A word of the title or of the customer's name begins with it; addresses and telephone numbers are full of them. */
function holdsDigit(ctx: Ctx, digit: string): SQL | undefined {
  const begins = (text: SQLWrapper) => sql`(' ' || ${text}) like '% ' || ${digit} || '%'`;
  return or(
    sql`${cases.number} = ${digit}::bigint`,
    begins(cases.search),
    sql`(select true from ${customers} where ${customers.id} = ${cases.customerId}
      and ${begins(customers.name)} and ${visibleCustomers(ctx)})`,
  );
}
