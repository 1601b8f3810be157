import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { DomainError } from "./errors";

export const rowsPerPage = 50;

/** One column of an order. Rows without a value come last, whichever the direction. */
export type Ordering = { by: SQLWrapper; direction: "asc" | "desc"; nullable: boolean };

/**
 * Pages by key: as quick at row 500,000 as at row 1. The cursor holds the ordering values of a page's edge row.
 * Form: base64url of JSON `["a" (after) | "b" (before), page, [values…]]`, values as text or null.
 */
export type Cursor = { side: "after" | "before"; page: number; values: (string | null)[] };

export function readCursor(text: string | undefined): Cursor | null {
  if (!text) return null;
  try {
    const [side, page, values] = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    const sound =
      (side === "a" || side === "b") &&
      Number.isSafeInteger(page) &&
      page >= 1 &&
      Array.isArray(values) &&
      values.every((value) => value === null || typeof value === "string");
    if (sound) return { side: side === "a" ? "after" : "before", page, values };
  } catch {}
  throw new DomainError("not_found", "not_found");
}

export function writeCursor({ side, page, values }: Cursor): string {
  return Buffer.from(JSON.stringify([side === "after" ? "a" : "b", page, values])).toString("base64url");
}

/** `order by` of a page; a page before the cursor is read backwards and turned round afterwards. */
export function orderBy(orderings: Ordering[], cursor: Cursor | null): SQL[] {
  const backwards = cursor?.side === "before";
  return orderings.map(({ by, direction, nullable }) => {
    const way = (direction === "asc") !== backwards ? sql`asc` : sql`desc`;
    // Said only where it matters: an index's own order of nulls must fit for the index to be used.
    const nulls = !nullable ? sql`` : backwards ? sql` nulls first` : sql` nulls last`;
    return sql`${by} ${way}${nulls}`;
  });
}

/** The rows on the far side of the cursor, as a condition that an index on the ordering can start from. */
export function beyond(orderings: Ordering[], cursor: Cursor | null): SQL | undefined {
  if (!cursor) return undefined;
  if (cursor.values.length !== orderings.length) throw new DomainError("not_found", "not_found");
  const backwards = cursor.side === "before";
  const [first] = orderings;
  if (first && orderings.every(({ direction, nullable }) => !nullable && direction === first.direction)) {
    return beyondRow(orderings, cursor, (first.direction === "asc") !== backwards);
  }
  let condition: SQL | undefined;
  for (let i = orderings.length - 1; i >= 0; i--) {
    const ordering = orderings[i];
    if (!ordering) continue;
    condition = beyondOne(ordering, cursor.values[i] ?? null, backwards, condition);
  }
  return condition;
}

/** One comparison of whole rows: an index on the order goes straight to its place, however many share a value. */
function beyondRow(orderings: Ordering[], { values }: Cursor, greater: boolean): SQL {
  if (values.includes(null)) throw new DomainError("not_found", "not_found");
  const left = sql.join(
    orderings.map(({ by }) => sql`${by}`),
    sql`, `,
  );
  const right = sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );
  return greater ? sql`(${left}) > (${right})` : sql`(${left}) < (${right})`;
}

function beyondOne(
  { by, direction, nullable }: Ordering,
  value: string | null,
  backwards: boolean,
  rest?: SQL,
): SQL {
  const greater = (direction === "asc") !== backwards;
  if (value === null) {
    const same = rest ? sql`(${by} is null and ${rest})` : sql`false`;
    return backwards ? sql`(${by} is not null or ${same})` : same;
  }
  const past = greater ? sql`${by} > ${value}` : sql`${by} < ${value}`;
  const further = nullable && !backwards ? sql`(${past} or ${by} is null)` : past;
  if (!rest) return further;
  // The first comparison repeats what follows in a form that an index can start from.
  const from = greater ? sql`${by} >= ${value}` : sql`${by} <= ${value}`;
  const start = nullable && !backwards ? sql`(${from} or ${by} is null)` : from;
  return sql`(${start} and (${further} or (${by} = ${value} and ${rest})))`;
}

export type Page<Row> = {
  rows: Row[];
  page: number;
  /** Cursors for the pager; null where there is no such page. */
  previous: string | null;
  next: string | null;
};

/**
 * Cuts a page out of the rows read (one more than shown, so that "is there a next page" costs nothing).
 * `keyOf` gives a row's ordering values as text.
 */
export function cutPage<Row>(
  read: Row[],
  cursor: Cursor | null,
  keyOf: (row: Row) => (string | null)[],
  size = rowsPerPage,
): Page<Row> {
  const backwards = cursor?.side === "before";
  const more = read.length > size;
  const rows = read.slice(0, size);
  if (backwards) rows.reverse();
  const page = cursor?.page ?? 1;
  const first = rows[0];
  const last = rows.at(-1);
  const hasPrevious = backwards ? more : cursor !== null;
  const hasNext = backwards ? true : more;
  return {
    rows,
    page,
    previous:
      hasPrevious && first
        ? writeCursor({ side: "before", page: Math.max(1, page - 1), values: keyOf(first) })
        : null,
    next: hasNext && last ? writeCursor({ side: "after", page: page + 1, values: keyOf(last) }) : null,
  };
}
