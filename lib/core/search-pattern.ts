import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

const mostWords = 6;
const mostCharacters = 100;
const connectives = new Set(["och", "og", "and", "ja", "und"]);

/**
 * Condition that a folded search column holds every word of what was typed, in any place and order; null when there
 * is too little to search for. Numbers match however they are spaced: telephone and organisation numbers stand in the
 * column a second time with digits only, and names once more without spaces and signs.
 */
export function matches(folded: SQLWrapper, typed: string, isTested = false): SQL | null {
  const digits = digitsOf(typed);
  const words = wordsOf(typed);
  if (digits && words.length === 1 && words[0]?.includes(digits)) return holds(folded, digits);
  // Of several words an index finds at once what holds them all; one by one, or row by row, plain comparisons are quicker.
  const short = words.length > 1 && !isTested ? beginsWord : beginsPlainly;
  const asTyped = words.length > 0 ? [and(words.map((word) => holdsWord(folded, word, digits, short)))] : [];
  if (digits) return or([holds(folded, digits), ...asTyped]);
  return asTyped[0] ?? null;
}

/** The same with each word spelled in any of the ways given. */
export function matchesSpellings(folded: SQLWrapper, words: string[][]): SQL {
  return and(words.map((spellings) => or(spellings.map((word) => holdsWord(folded, word)))));
}

/** A whole telephone or organisation number, or an address: whose it is, is what was asked. */
export const isWholeKey = (typed: string) => typed.includes("@") || (digitsOf(typed)?.length ?? 0) >= 8;

/** Condition that a folded text holds what was typed, as it stands. */
export function contains(folded: SQLWrapper, typed: string): SQL {
  return sql`${folded} like '%' || app.fold(${escapeLike(typed.trim())}) || '%'`;
}

/** The words that are searched for: without "och" and "&", and "H & M" as one. */
export function wordsOf(typed: string): string[] {
  const parts = typed
    .trim()
    .slice(0, mostCharacters)
    .split(/\s+/)
    .map((part) => part.replace(/^["'(«»”]+|[,.;:!?"')«»”]+$/g, ""))
    .filter(Boolean)
    .slice(0, mostWords);
  const telling = parts.filter((part) => part.length >= 2);
  const bare = telling.filter((part) => !connectives.has(part.toLowerCase()));
  if (bare.length > 0) return bare;
  if (telling.length > 0) return telling;
  const squeezed = squeeze(parts.join(""));
  return squeezed.length >= 2 ? [squeezed] : [];
}

/** Text that LIKE takes literally. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/**
 * A number's digits without country code and leading zero: "+46 40-12 34" and "040-1234" are one, and so are "556016-0680",
 * "16556016-0680" and "SE556016068001"; null for text.
 */
export function digitsOf(typed: string): string | null {
  const vat = /^(se|no|dk|fi)\s?(\d[\d\s.-]{6,15}\d)\s?(mva)?$/i.exec(typed.trim())?.[2];
  const bare = vat ?? typed.trim();
  if (!/^[+\d][\d\s()./-]*$/.test(bare)) return null;
  const digits = bare
    .replace(/^(\+|00)(4[567]|358|354|298)/, "")
    .replace(/\D/g, "")
    .replace(/^16(?=\d{10}$)/, "")
    .replace(/^(\d{10})01$/, vat ? "$1" : "$&")
    .replace(/^0+/, "");
  return digits.length >= 3 ? digits : null;
}

const and = (conditions: SQL[]): SQL => sql`(${sql.join(conditions, sql` and `)})`;
const or = (conditions: SQL[]): SQL => sql`(${sql.join(conditions, sql` or `)})`;
const squeeze = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");

type Begins = (folded: SQLWrapper, word: string) => SQL;

/** A word with signs in it, "h&m", is looked for without them too; an address is not, nor what its number's digits find. */
function holdsWord(
  folded: SQLWrapper,
  word: string,
  digits: string | null = null,
  short: Begins = beginsPlainly,
): SQL {
  const squeezed = squeeze(word);
  const isAlone = squeezed === word || squeezed.length < 2 || /[@.]/.test(word);
  if (isAlone || (digits && squeezed.includes(digits))) return holds(folded, word, short);
  return or([holds(folded, word, short), holds(folded, squeezed, short)]);
}

// Two letters, or "a/s", have no trigram of their own: they are looked for where a word begins, which has.
function holds(folded: SQLWrapper, word: string, short: Begins = beginsPlainly): SQL {
  if (/[\p{L}\p{N}]{3}/u.test(word)) return sql`${folded} like '%' || app.fold(${escapeLike(word)}) || '%'`;
  return short(folded, word);
}

function beginsPlainly(folded: SQLWrapper, word: string): SQL {
  const literal = escapeLike(word);
  return sql`(${folded} like app.fold(${literal}) || '%' or ${folded} like '% ' || app.fold(${literal}) || '%')`;
}

/** The same as one condition, which the trigram index takes together with others. Of letters alone: folded, a sign may become a pattern's. */
function beginsWord(folded: SQLWrapper, word: string): SQL {
  if (!/^[\p{L}\p{Nd}]+$/u.test(word)) return beginsPlainly(folded, word);
  return sql`${folded} ~ ('(^| )' || app.fold(${word}))`;
}

/**
 * A search with no more hits than this fetches them all by the trigram index and sorts them. One with more walks the
 * order's own index and tests row by row, since a page is soon full then.
 */
export const fewHits = 10_000;

/** The same condition as `matches`, kept from the trigram index. */
export const matchesRowByRow = (folded: SQLWrapper, typed: string) =>
  matches(sql`(${folded} || '')`, typed, true);
