import { and, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "@/db/alias";
import { nullsApart, type Stretch } from "@/lib/core/nulls-apart";
import { beyond, type Cursor, type Ordering, orderBy } from "@/lib/core/paging";
import { foremostGrouped } from "./foremost-grouped";
import type { ListSort, ListSpec } from "./list-field";

export const keyName = (index: number) => alias(`k${index}`);

/** A query for the ids of the rows that can stand on the page, each stretch (with a value, without) read from its index. */
export function foremost(
  spec: ListSpec,
  sort: ListSort,
  orderings: Ordering[],
  cursor: Cursor | null,
  where: SQL | undefined,
  size: number,
): SQL {
  if (sort.grouped) return foremostGrouped(spec, sort.grouped, orderings, cursor, where, size);
  // Without an index all rows are looked through: once, not a second time for those without a value.
  if (!sort.isIndexed)
    return first(spec, size, and(where, beyond(orderings, cursor)), orderBy(orderings, cursor), {
      from: tablesOf(spec, sort),
    });
  if (!sort.nullable)
    return first(spec, size, and(where, beyond(orderings, cursor)), orderBy(orderings, cursor));
  const stretches = nullsApart(orderings, cursor);
  // That which the page begins with: rows without a value come last, and are first where it is read backwards.
  if (cursor?.side === "before") stretches.reverse();
  const [near, far] = stretches.map(
    (part) => (unless?: SQL) => stretch(spec, sort, orderings, cursor, part, where, size, unless),
  );
  if (!near) throw new Error("an order without columns");
  if (!far) return near();
  // A full page needs nothing of the other, which may have no index to be read from.
  const isWanting = sql`(select count(*) from near) <= ${size}`;
  return sql`(with near as materialized ${near()} select id from near union all ${far(isWanting)})`;
}

/**
 * The list's own table alone, unless the order needs another: the database leaves unneeded joins out, but not their keys, which then keep it
 * from reading an index alone.
 */
export const tablesOf = ({ table, joins }: ListSpec, { isJoined, through }: ListSort): SQL =>
  isJoined || through ? sql`${table} ${joins}` : sql`${table}`;

function first(
  spec: ListSpec,
  size: number,
  condition: SQL | undefined,
  order: SQL[],
  { from = sql`${spec.table}`, also = sql`` }: { from?: SQL; also?: SQL } = {},
): SQL {
  return sql`(select ${spec.id} as id ${also} from ${from}
    where ${condition ?? sql`true`} order by ${sql.join(order, sql`, `)} limit ${size + 1})`;
}

function stretch(
  spec: ListSpec,
  { through }: ListSort,
  orderings: Ordering[],
  cursor: Cursor | null,
  { hasValue, presence, beyond: past, order }: Stretch,
  where: SQL | undefined,
  size: number,
  isWanted: SQL | undefined,
): SQL {
  if (!through) return first(spec, size, and(isWanted, where, presence, past), order);
  const within = order.slice(1);
  if (!hasValue) return first(spec, size, and(isWanted, where, isNull(through.refers), past), within);
  // Along the other table, as far as a page takes; what is equal there is told apart by the row's own values.
  const rest = orderings.slice(1).map((ordering, index) => ({ ...ordering, name: keyName(index + 1) }));
  const also = sql.join(rest.map(({ by, name }) => sql`, ${by} as ${name}`));
  const isOwned = and(where, sql`${through.refers} = ${through.id}`, past);
  const places = rest.map(({ name, ...ordering }) => ({ ...ordering, by: sql`owned.${name}` }));
  const [outer] = orderings;
  const inOrder = orderBy([...(outer ? [{ ...outer, nullable: false }] : []), ...places], cursor);
  const along = outer ? orderBy([{ ...outer, nullable: false }], cursor) : [];
  // In its order already, so that no more of its rows are come to than the page takes.
  return sql`(select owned.id from (select * from ${through.table} where ${notBefore(orderings, cursor)}
      order by ${sql.join(along, sql`, `)} offset 0) ${through.table}
    cross join lateral ${first(spec, size, isOwned, within, { also })} owned
    where ${isWanted ?? sql`true`} order by ${sql.join(inOrder, sql`, `)} limit ${size + 1})`;
}

/** Of the other table's rows only those from the cursor's on: the rows of all others would be read in vain. */
function notBefore([outer]: Ordering[], cursor: Cursor | null): SQL {
  const value = cursor?.values[0];
  if (!outer || value === null || value === undefined) return sql`true`;
  const isUp = (outer.direction === "asc") !== (cursor?.side === "before");
  return isUp ? sql`${outer.by} >= ${value}` : sql`${outer.by} <= ${value}`;
}
