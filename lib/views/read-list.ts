import { and, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/context";
import { type Counted, countUpTo } from "@/lib/core/count-up-to";
import type { Page } from "@/lib/core/paging";
import { fewHits, matches, matchesRowByRow } from "@/lib/core/search-pattern";
import { compileConditions } from "./compile-conditions";
import type { ListSpec, Way } from "./list-field";
import { readListPage, sortOf } from "./read-list-page";
import { usualDirection } from "./resolve-list";
import type { ListState } from "./schema";

/** The values of a row's columns by the field's key. */
export type ListRow = { id: string; version: number } & Record<string, unknown>;
export type ListRead = Page<ListRow> &
  Counted & {
    /** The order that was asked for, where it can't be had: no index gives it and there are too many rows to sort. */
    unsorted: string | null;
  };

const countedAtMost = 10_000;
/** So many rows are fetched and sorted; of more the first are picked in passing, or the order is refused if it is looked up row by row. */
export const sortedAtMost = 50_000;

/** The rows of a list that the state leaves of those that `visible` does. */
export function whereOf(ctx: Ctx, spec: ListSpec, state: ListState, visible: SQL) {
  const conditions = (way: Way) => compileConditions(spec.fields, state, ctx.tenant.timeZone, way);
  const [among, oneByOne] = [conditions("hits"), conditions("walked")];
  if (typeof spec.rows === "function") {
    const left = spec.rows(state);
    return { hits: and(left, among), walked: and(left, oneByOne), isNarrowed: true };
  }
  const { archivedAt, mergedIntoId, search: searched } = spec.rows;
  const type = state.type === null ? undefined : spec.types[state.type];
  const away = and(isNotNull(archivedAt), mergedIntoId && isNull(mergedIntoId));
  const fixed = and(state.archived ? away : isNull(archivedAt), visible, type);
  const search = state.q ? matches(searched, state.q) : null;
  return {
    /** Found by the search's own index. */
    hits: and(fixed, search ?? undefined, among),
    /** Tested row by row, in the order of another index. */
    walked: and(
      fixed,
      search ? (matchesRowByRow(searched, state.q ?? "") ?? undefined) : undefined,
      oneByOne,
    ),
    isNarrowed: Boolean(search || type || among || state.archived),
  };
}

/**
 * One page of a list of which is known how many rows there are: few are fetched and sorted, many walked in order. `walked` says the
 * same as `where`, kept from the indexes of a search.
 */
export async function readKnownList(
  ctx: Ctx,
  spec: ListSpec,
  state: ListState,
  where: SQL | undefined,
  count: number,
  walked = where,
): Promise<ListRead> {
  const { isIndexed, isLookedUp, grouped } = sortOf(spec, state.sort);
  const known = { count, isMore: false };
  if (count <= (isIndexed ? fewHits : sortedAtMost))
    return { ...(await readListPage(ctx, spec, state, where, "hits")), ...known, unsorted: null };
  const order = isLookedUp ? usualOrder(spec, state) : state;
  const isWalked = isIndexed || isLookedUp || grouped;
  const page = await readListPage(ctx, spec, order, isWalked ? walked : where, "index");
  return { ...page, ...known, unsorted: isLookedUp ? state.sort : null };
}

/** The list in its usual order instead. */
export function usualOrder(spec: ListSpec, state: ListState): ListState {
  const { sort } = spec.usual;
  return { ...state, sort, dir: usualDirection(spec, sort) };
}

/** One page of a list, and how many rows there are. Few hits are fetched and sorted; many are walked in order. */
export async function readList(ctx: Ctx, spec: ListSpec, state: ListState, visible: SQL): Promise<ListRead> {
  const where = whereOf(ctx, spec, state, visible);
  const { isIndexed, isLookedUp, grouped } = sortOf(spec, state.sort);
  if (!isLookedUp && !where.isNarrowed) {
    const page = await readListPage(ctx, spec, state, where.walked, "index");
    if (page.page === 1 && !page.next)
      return { ...page, count: page.rows.length, isMore: false, unsorted: null };
    return { ...page, ...(await counted(ctx, spec, state, where.walked)), unsorted: null };
  }
  const most = isIndexed || grouped ? fewHits : sortedAtMost;
  const isRefused = isLookedUp && (await isMoreThan(ctx, spec, most, where.hits));
  const few = isRefused ? null : await readListPage(ctx, spec, state, where.hits, "hits", { most });
  // A page beyond the last has nothing that could tell how many there were.
  const found = few && (few.rows.length > 0 || !state.cursor) ? few.found : most + 1;
  const count = await shownCount(ctx, spec, state, where.hits, { count: found, isMore: found > most });
  if (few && found <= most) return { ...few, ...count, unsorted: null };
  const order = isLookedUp ? usualOrder(spec, state) : state;
  const walked = isIndexed || isLookedUp || grouped ? where.walked : where.hits;
  const page = await readListPage(ctx, spec, order, walked, "index");
  return { ...page, ...count, unsorted: isLookedUp ? state.sort : null };
}

/** Asked before anything is looked up, and before the cursor is read: where the order is refused, it is one of the usual order. */
async function isMoreThan(ctx: Ctx, spec: ListSpec, most: number, where: SQL | undefined) {
  return (await countUpTo(ctx, most, spec.table, where)).isMore;
}

async function shownCount(
  ctx: Ctx,
  spec: ListSpec,
  state: ListState,
  where: SQL | undefined,
  found: Counted,
) {
  if (!found.isMore && (found.count <= countedAtMost || state.exact)) return found;
  if (state.exact) return counted(ctx, spec, state, where);
  return { count: countedAtMost, isMore: true };
}

/** Up to 10,000 rows, or all of them when somebody asked. */
async function counted(ctx: Ctx, spec: ListSpec, state: ListState, where: SQL | undefined): Promise<Counted> {
  if (!state.exact) return countUpTo(ctx, countedAtMost, spec.table, where, spec.countedBy);
  const { rows } = await ctx.tx.execute<{ n: number }>(
    sql`select count(*)::int as n from ${spec.table} where ${where ?? sql`true`}`,
  );
  return { count: rows[0]?.n ?? 0, isMore: false };
}
