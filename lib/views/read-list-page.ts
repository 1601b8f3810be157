import { and, isNull, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "@/db/alias";
import { collate } from "@/db/collate";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { nullsApart } from "@/lib/core/nulls-apart";
import {
  beyond,
  type Cursor,
  cutPage,
  type Ordering,
  orderBy,
  readCursor,
  rowsPerPage,
} from "@/lib/core/paging";
import type { ListSort, ListSpec } from "./list-field";
import type { ListRow } from "./read-list";
import type { ListState } from "./schema";

type Key = { by: SQLWrapper; isText: boolean; nullable: boolean };

/**
 * One page of the rows that `where` leaves. By way of `index` they come in order from the order's own index, where it has one; by way of
 * `hits` they are all fetched first, which is quicker where they are few among many; `found` says how many there were,
 * counted no further than one more than `most`.
 */
export async function readListPage(
  ctx: Ctx,
  spec: ListSpec,
  state: Pick<ListState, "columns" | "sort" | "dir" | "cursor">,
  where: SQL | undefined,
  way: "index" | "hits",
  { size = rowsPerPage, most = Number.MAX_SAFE_INTEGER }: { size?: number; most?: number } = {},
) {
  const sort = sortOf(spec, state.sort);
  const cursor = readCursor(state.cursor);
  const keys = keysOf(spec, sort);
  if (cursor && cursor.values.length !== keys.length) throw notFound();
  const orderings = keys.map((key) => orderingOf(ctx, key, key.by, state.dir));
  const hits = way === "hits" ? hitsOf(spec, keys, where, most) : null;
  const among = hits
    ? foremostHits(ctx, keys, state.dir, cursor, size)
    : foremost(spec, sort, orderings, cursor, where, size);
  const found = hits ? sql`(select count(*)::int from hits)` : sql`0`;
  const { rows } = await ctx.tx.execute<ListRow & { key: (string | null)[]; found: number }>(sql`
    ${hits ?? sql``} select ${selected(spec, state.columns)}, ${placeOf(keys)} as key, ${found} as found
      from ${spec.table} ${spec.joins}
     where ${spec.id} in (${among})
     order by ${sql.join(orderBy(orderings, cursor), sql`, `)} limit ${size + 1}`);
  const page = cutPage(rows, cursor, (row) => row.key, size);
  return {
    ...page,
    rows: page.rows.map(({ key: _, found: __, ...row }): ListRow => row),
    found: rows[0]?.found ?? 0,
  };
}

/** All rows that `where` leaves, in order, as one statement. */
export function wholeList(
  ctx: Ctx,
  spec: ListSpec,
  state: Pick<ListState, "columns" | "sort" | "dir">,
  where: SQL | undefined,
): SQL {
  const keys = keysOf(spec, sortOf(spec, state.sort));
  const orderings = keys.map((key) => orderingOf(ctx, key, key.by, state.dir));
  return sql`select ${selected(spec, state.columns)} from ${spec.table} ${spec.joins}
     where ${where ?? sql`true`} order by ${sql.join(orderBy(orderings, null), sql`, `)}`;
}

export function sortOf(spec: ListSpec, asked: string): ListSort {
  const sort = spec.fields.find(({ key }) => key === asked)?.sort;
  if (!sort) throw new Error(`there is no order by ${asked}`);
  return sort;
}

/** Where a row stands, as text: a JavaScript date would lose the microseconds. */
const placeOf = (keys: Key[]): SQL =>
  sql`array[${sql.join(
    keys.map(({ by }) => sql`(${by})::text`),
    sql`, `,
  )}]`;

/** A row's own values. */
function selected(spec: ListSpec, columns: string[]): SQL {
  const values: Record<string, SQLWrapper> = {};
  for (const { key, column } of spec.fields) {
    if (!column || !columns.includes(key)) continue;
    Object.assign(values, column.also, column.value && { [key]: column.value });
  }
  const named = Object.entries(values).map(([name, value]) => sql`${value} as ${alias(name)}`);
  return sql.join([sql`${spec.id} as id`, sql`${spec.version} as version`, ...named], sql`, `);
}

function keysOf(spec: ListSpec, sort: ListSort): Key[] {
  const then = sort.then ? [{ ...sort.then, nullable: false }] : [];
  return [
    { by: sort.by, isText: sort.isText ?? false, nullable: sort.nullable },
    ...then,
    { by: spec.id, isText: false, nullable: false },
  ];
}

function orderingOf(ctx: Ctx, key: Key, by: SQLWrapper, direction: "asc" | "desc"): Ordering {
  return { by: key.isText ? collate(by, ctx.tenant.collation) : by, direction, nullable: key.nullable };
}

/** The rows that can stand on the page, each stretch (with a value, without) read from its index. */
function foremost(
  spec: ListSpec,
  sort: ListSort,
  orderings: Ordering[],
  cursor: Cursor | null,
  where: SQL | undefined,
  size: number,
): SQL {
  const first = (
    condition: SQL | undefined,
    order: SQL[],
    joins = sql``,
  ) => sql`(select ${spec.id} as id from ${spec.table} ${joins}
    where ${condition ?? sql`true`} order by ${sql.join(order, sql`, `)} limit ${size + 1})`;
  const { through } = sort;
  // Without an index all rows are looked through: once, not a second time for those without a value.
  if (!sort.isIndexed) {
    const whole = orderings.map((one, index) =>
      index === 0 && sort.whole ? { ...one, by: sort.whole.by } : one,
    );
    const joins = sql`${spec.joins} ${sort.whole?.join ?? sql``}`;
    return first(and(where, beyond(whole, cursor)), orderBy(whole, cursor), joins);
  }
  if (!sort.nullable) return first(and(where, beyond(orderings, cursor)), orderBy(orderings, cursor));
  const stretches = nullsApart(orderings, cursor).map(({ hasValue, presence, beyond: past, order }) => {
    if (!through) return first(and(where, presence, past), order);
    const within = order.slice(1);
    if (!hasValue) return first(and(where, isNull(through.refers), past), within);
    const owned = first(and(where, sql`${through.refers} = ${through.id}`, past), within);
    const inOrder = through.isLong ? inOrderOf(orderings, cursor, size) : sql``;
    return sql`(select owned.id from ${through.table} cross join lateral ${owned} owned
      where ${notBefore(orderings, cursor)} ${inOrder})`;
  });
  return sql.join(stretches, sql` union all `);
}

/** Along the other table's index, as far as a page takes; what is equal there is told apart by the row's own id. */
function inOrderOf([first, ...rest]: Ordering[], cursor: Cursor | null, size: number): SQL {
  const last = rest.at(-1);
  if (!first || !last) return sql``;
  const order = orderBy(
    [
      { ...first, nullable: false },
      { ...last, by: sql`owned.id` },
    ],
    cursor,
  );
  return sql`order by ${sql.join(order, sql`, `)} limit ${size + 1}`;
}

/** Of the other table's rows only those from the cursor's on: the rows of all others would be read in vain. */
function notBefore([first]: Ordering[], cursor: Cursor | null): SQL {
  const value = cursor?.values[0];
  if (!first || value === null || value === undefined) return sql`true`;
  const isUp = (first.direction === "asc") !== (cursor?.side === "before");
  return isUp ? sql`${first.by} >= ${value}` : sql`${first.by} <= ${value}`;
}

const keyName = (index: number) => alias(`k${index}`);

/** The hits' places in the order, fetched once: to count them and to find the page among them. */
function hitsOf(spec: ListSpec, keys: Key[], where: SQL | undefined, most: number): SQL {
  const columns = keys.map(({ by }, index) => sql`${by} as ${keyName(index)}`);
  return sql`with hits as materialized (select ${sql.join(columns, sql`, `)}
    from ${spec.table} ${spec.joins} where ${where ?? sql`true`} limit ${most === Number.MAX_SAFE_INTEGER ? null : most + 1})`;
}

function foremostHits(
  ctx: Ctx,
  keys: Key[],
  direction: "asc" | "desc",
  cursor: Cursor | null,
  size: number,
): SQL {
  const orderings = keys.map((key, index) => orderingOf(ctx, key, sql`hits.${keyName(index)}`, direction));
  return sql`select ${keyName(keys.length - 1)} from hits where ${beyond(orderings, cursor) ?? sql`true`}
     order by ${sql.join(orderBy(orderings, cursor), sql`, `)} limit ${size + 1}`;
}
