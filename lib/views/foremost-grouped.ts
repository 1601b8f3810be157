import { and, type SQL, sql } from "drizzle-orm";
import { beyond, type Cursor, type Ordering, orderBy } from "@/lib/core/paging";
import type { Grouped, ListSpec } from "./list-field";

/** So many times a page's rows are looked up first: others are hidden, put away or filtered out. */
const pagesAhead = 10;

/**
 * A query for the ids of the rows that can stand on a page whose order is added up of another table's rows. These are grouped once; the
 * foremost groups lead to their rows, and rows without any are walked by id where the others leave the page wanting.
 */
export function foremostGrouped(
  spec: ListSpec,
  grouped: Grouped,
  orderings: Ordering[],
  cursor: Cursor | null,
  where: SQL | undefined,
  size: number,
): SQL {
  const { without } = grouped;
  const isBefore = cursor?.side === "before";
  const parts = without !== null && orderings[0]?.direction === "asc" ? [false, true] : [true, false];
  if (isBefore) parts.reverse();
  const isAmongThose = cursor ? cursor.values[0] !== without : parts[0];
  const [near, far] = parts.slice(parts.indexOf(isAmongThose ?? true));
  const part = (hasValue: boolean | undefined, at: Cursor | null, unless?: SQL) =>
    (hasValue ? withRows : withoutRows)(spec, grouped, orderings, { cursor, at, where, size, unless });
  if (far === undefined) return part(near, cursor);
  const isWanting = sql`(select count(*) from near_page) <= ${size}`;
  return sql`(with near_page as materialized ${part(near, cursor)}
    select id from near_page union all ${part(far, null, isWanting)})`;
}

/** `cursor` says which way the page is read, `at` where it goes on from; `unless`: nothing is read where this isn't so. */
type Asked = {
  cursor: Cursor | null;
  at: Cursor | null;
  where: SQL | undefined;
  size: number;
  unless: SQL | undefined;
};

function withRows(
  spec: ListSpec,
  { rows }: Grouped,
  orderings: Ordering[],
  { cursor, at, where, size, unless }: Asked,
): SQL {
  const places = [sql`value`, sql`id`].map((by, index) => ({
    by,
    direction: orderings[index]?.direction ?? "asc",
    nullable: false,
  }));
  const order = sql.join(orderBy(places, cursor), sql`, `);
  const inPlace = sql.join(
    orderBy(
      places.map((one) => ({ ...one, by: sql`place.${one.by}` })),
      cursor,
    ),
    sql`, `,
  );
  const most = pagesAhead * (size + 1);
  // Row by row in the groups' order: joined at once, all rows would be read.
  const found = (from: SQL, needed?: SQL) => sql`(select place.id from ${from} place
      cross join lateral (select ${spec.id} from ${spec.table} where ${and(sql`${spec.id} = place.id`, where)} limit 1) hit
    where ${needed ?? sql`true`} order by ${inPlace} limit ${size + 1})`;
  const isShort = sql`(select count(*) from hits) <= ${size} and (select count(*) from ahead) = ${most}`;
  return sql`(with grouped as materialized (${rows}),
    ahead as materialized (select id, value from grouped where ${and(unless, beyond(places, at)) ?? sql`true`} order by ${order} limit ${most}),
    hits as materialized ${found(sql`ahead`)}
    select id from hits union all ${found(sql`(select id, value from grouped where ${beyond(places, at) ?? sql`true`} order by ${order})`, isShort)})`;
}

function withoutRows(
  spec: ListSpec,
  { has }: Grouped,
  orderings: Ordering[],
  { cursor, at, where, size, unless }: Asked,
): SQL {
  const rest = orderings.slice(1);
  const past = beyond(rest, at && { ...at, values: at.values.slice(1) });
  return sql`(select ${spec.id} as id from ${spec.table} where ${and(unless, where, sql`${has} is null`, past)}
    order by ${sql.join(orderBy(rest, cursor), sql`, `)} limit ${size + 1})`;
}
