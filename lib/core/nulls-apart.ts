import { isNotNull, isNull, type SQL } from "drizzle-orm";
import { beyond, type Cursor, type Ordering, orderBy } from "./paging";

export type Stretch = {
  hasValue: boolean;
  /** The first column has a value, or has none. */
  presence: SQL;
  /** On the cursor's far side. */
  beyond: SQL | undefined;
  /** Names the first column too, where it is all alike: so an index on the order is recognised. */
  order: SQL[];
};

/**
 * The rows with a value, and those without, which come last: each stretch can be read straight from an index, which
 * one order over both can't (an index has its nulls at one end, and falling orders would need them at the other). A
 * page is made of the first rows of both, sorted once more.
 */
export function nullsApart(orderings: Ordering[], cursor: Cursor | null): Stretch[] {
  const [first, ...rest] = orderings;
  if (!first) return [];
  const whole = [{ ...first, nullable: false }, ...rest];
  const order = orderBy(whole, cursor);
  const filled = (at: Cursor | null): Stretch => ({
    hasValue: true,
    presence: isNotNull(first.by),
    beyond: beyond(whole, at),
    order,
  });
  const empty = (at: Cursor | null): Stretch => ({
    hasValue: false,
    presence: isNull(first.by),
    beyond: beyond(rest, at && { ...at, values: at.values.slice(1) }),
    order,
  });
  if (cursor === null) return [filled(null), empty(null)];
  const isAtValue = cursor.values[0] !== null;
  if (cursor.side === "after") return isAtValue ? [filled(cursor), empty(null)] : [empty(cursor)];
  return isAtValue ? [filled(cursor)] : [filled(null), empty(cursor)];
}
