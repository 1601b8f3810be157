import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

const mostWords = 6;
const mostCharacters = 100;

/**
 * Condition that a folded search column holds every word of what was typed, in any place and order; null when there
 * is too little to search for. Numbers match however they are spaced: telephone and organisation numbers stand in the
 * column a second time with digits only.
 */
export function matches(folded: SQLWrapper, typed: string): SQL | null {
  const words = typed.trim().slice(0, mostCharacters).split(/\s+/).filter(Boolean).slice(0, mostWords);
  const telling = words.filter((word) => word.length >= 2);
  const digits = digitsOf(typed);
  if (digits) {
    const asTyped = telling.length > 0 ? [and(telling.map((word) => holds(folded, word)))] : [];
    return sql`(${sql.join([holds(folded, digits), ...asTyped], sql` or `)})`;
  }
  return telling.length > 0 ? and(telling.map((word) => holds(folded, word))) : null;
}

/** Text that LIKE takes literally. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/** A number's digits without country code and leading zero: "+46 40-12 34" and "040-1234" are one; null for text. */
export function digitsOf(typed: string): string | null {
  const bare = typed.trim();
  if (!/^[+\d][\d\s()./-]*$/.test(bare)) return null;
  const digits = bare
    .replace(/^(\+|00)(4[567]|358|354|298)/, "")
    .replace(/\D/g, "")
    .replace(/^0+/, "");
  return digits.length >= 3 ? digits : null;
}

function and(conditions: SQL[]): SQL {
  return sql`(${sql.join(conditions, sql` and `)})`;
}

// Two letters have no trigram of their own: they are looked for where a word begins, which has.
function holds(folded: SQLWrapper, word: string): SQL {
  const literal = escapeLike(word);
  if (word.length > 2) return sql`${folded} like '%' || app.fold(${literal}) || '%'`;
  return sql`(${folded} like app.fold(${literal}) || '%' or ${folded} like '% ' || app.fold(${literal}) || '%')`;
}

/**
 * A search with no more hits than this fetches them all by the trigram index and sorts them. One with more walks the
 * order's own index and tests row by row, since a page is soon full then.
 */
export const fewHits = 10_000;

/** The same condition as `matches`, kept from the trigram index. */
export const matchesRowByRow = (folded: SQLWrapper, typed: string) => matches(sql`(${folded} || '')`, typed);
