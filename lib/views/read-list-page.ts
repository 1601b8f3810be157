import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "@/db/alias";
import { collate } from "@/db/collate";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import {
  beyond,
  type Cursor,
  cutPage,
  type Ordering,
  orderBy,
  readCursor,
  rowsPerPage,
} from "@/lib/core/paging";
import { foremost, keyName, tablesOf } from "./foremost";
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
  const hits = way === "hits" ? hitsOf(spec, sort, keys, where, most) : null;
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

/** The hits' places in the order, fetched once: to count them and to find the page among them. */
function hitsOf(spec: ListSpec, sort: ListSort, keys: Key[], where: SQL | undefined, most: number): SQL {
  const columns = keys.map(({ by }, index) => sql`${by} as ${keyName(index)}`);
  return sql`with hits as materialized (select ${sql.join(columns, sql`, `)}
    from ${tablesOf(spec, sort)} where ${where ?? sql`true`} limit ${most === Number.MAX_SAFE_INTEGER ? null : most + 1})`;
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
