import type { SQL } from "drizzle-orm";
import { allowLongRead } from "@/db/long-read";
import { readInStretches } from "@/db/read-in-stretches";
import type { Ctx } from "@/lib/core/context";
import { countUpTo } from "@/lib/core/count-up-to";
import type { ListSpec } from "./list-field";
import { type ListRow, sortedAtMost, usualOrder, whereOf } from "./read-list";
import { sortOf, wholeList } from "./read-list-page";
import type { ListState } from "./schema";

const rowsAtATime = 5000;

/** All rows of a list, some thousand at a time, in its order, with its columns; what the list can't sort stands as there. */
export async function readExport(
  ctx: Ctx,
  spec: ListSpec,
  state: ListState,
  visible: SQL,
): Promise<AsyncGenerator<ListRow[]>> {
  const { hits } = whereOf(ctx, spec, state, visible);
  await allowLongRead(ctx.tx);
  const order = (await isSortable(ctx, spec, state, hits)) ? state : usualOrder(spec, state);
  return readInStretches<ListRow>(ctx.tx, wholeList(ctx, spec, order, hits), rowsAtATime);
}

async function isSortable(ctx: Ctx, spec: ListSpec, state: ListState, where: SQL | undefined) {
  const { isLookedUp, grouped } = sortOf(spec, state.sort);
  if (!isLookedUp && !grouped) return true;
  return !(await countUpTo(ctx, sortedAtMost, spec.table, where)).isMore;
}

/** Each stretch of the rows with what else is read for it. */
export async function* eachStretch<Row, More>(
  stretches: AsyncIterable<Row[]>,
  more: (rows: Row[]) => Promise<More[]>,
): AsyncGenerator<More[]> {
  for await (const rows of stretches) yield await more(rows);
}
