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
 * One page of the rows that `where` leaves. By way of `index` they come in order from the order's own index; by way of
 * `hits` they are all fetched first, which is quicker where they are few among many.
 */
export async function readListPage(
  ctx: Ctx,
  spec: ListSpec,
  state: Pick<ListState, "columns" | "sort" | "dir" | "cursor">,
  where: SQL | undefined,
  way: "index" | "hits",
  size = rowsPerPage,
) {
  const sort = spec.fields.find(({ key }) => key === state.sort)?.sort;
  if (!sort) throw new Error(`there is no order by ${state.sort}`);
  const cursor = readCursor(state.cursor);
  const keys = keysOf(spec, sort);
  if (cursor && cursor.values.length !== keys.length) throw notFound();
  const orderings = keys.map((key) => orderingOf(ctx, key, key.by, state.dir));
  const among =
    way === "hits"
      ? foremostHits(ctx, spec, keys, state.dir, cursor, where, size)
      : foremost(spec, sort, orderings, cursor, where, size);
  const { rows } = await ctx.tx.execute<ListRow & { key: (string | null)[] }>(sql`
    select ${selected(spec, state.columns, keys)} from ${spec.table} ${spec.joins}
     where ${spec.id} in (${among})
     order by ${sql.join(orderBy(orderings, cursor), sql`, `)} limit ${size + 1}`);
  const page = cutPage(rows, cursor, (row) => row.key, size);
  return { ...page, rows: page.rows.map(({ key: _, ...row }): ListRow => row) };
}

/** A row's own values and, as text, those of its place: a JavaScript date would lose the microseconds. */
function selected(spec: ListSpec, columns: string[], keys: Key[]): SQL {
  const place = sql.join(
    keys.map(({ by }) => sql`(${by})::text`),
    sql`, `,
  );
  const values: Record<string, SQLWrapper> = {};
  for (const { key, column } of spec.fields) {
    if (!column || !columns.includes(key)) continue;
    Object.assign(values, column.also, column.value && { [key]: column.value });
  }
  const named = Object.entries(values).map(([name, value]) => sql`${value} as ${alias(name)}`);
  const own = [sql`${spec.id} as id`, sql`${spec.version} as version`, sql`array[${place}] as key`];
  return sql.join([...own, ...named], sql`, `);
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
  const first = (condition: SQL | undefined, order: SQL[]) => sql`(select ${spec.id} as id from ${spec.table}
    where ${condition ?? sql`true`} order by ${sql.join(order, sql`, `)} limit ${size + 1})`;
  const { through } = sort;
  if (!sort.nullable) return first(and(where, beyond(orderings, cursor)), orderBy(orderings, cursor));
  const stretches = nullsApart(orderings, cursor).map(({ hasValue, presence, beyond: past, order }) => {
    if (!through) return first(and(where, presence, past), order);
    const within = order.slice(1);
    if (!hasValue) return first(and(where, isNull(through.refers), past), within);
    const owned = first(and(where, sql`${through.refers} = ${through.id}`, past), within);
    return sql`(select owned.id from ${through.table} cross join lateral ${owned} owned)`;
  });
  return sql.join(stretches, sql` union all `);
}

/** The hits, fetched once and sorted: an index on the order would be walked in vain. */
function foremostHits(
  ctx: Ctx,
  spec: ListSpec,
  keys: Key[],
  direction: "asc" | "desc",
  cursor: Cursor | null,
  where: SQL | undefined,
  size: number,
): SQL {
  const name = (index: number) => alias(`k${index}`);
  const columns = keys.map(({ by }, index) => sql`${by} as ${name(index)}`);
  const orderings = keys.map((key, index) => orderingOf(ctx, key, sql`hits.${name(index)}`, direction));
  return sql`with hits as materialized (
      select ${sql.join(columns, sql`, `)} from ${spec.table} ${spec.joins} where ${where ?? sql`true`})
    select ${name(keys.length - 1)} from hits where ${beyond(orderings, cursor) ?? sql`true`}
     order by ${sql.join(orderBy(orderings, cursor), sql`, `)} limit ${size + 1}`;
}
