import type { SQL } from "drizzle-orm";
import { z } from "zod";
import type { Ctx } from "@/lib/core/context";
import { countUpTo } from "@/lib/core/count-up-to";
import { fewHits } from "@/lib/core/search-pattern";
import type { ListSpec } from "./list-field";
import { sortedAtMost, usualOrder, whereOf } from "./read-list";
import { readListPage } from "./read-list-page";
import { ListAsked, type ListState } from "./schema";

const way = z.enum(["index", "hits", "usual"]).optional();
export type ExportWay = z.output<typeof way>;

/** A list and where in it to go on; `way` as the first batch found it. */
export const ExportAsked = ListAsked.extend({ way });

const rowsPerBatch = 5000;

/** The next rows, some thousand, of a list, in its order, with its columns; `next` is null after the last. */
export async function readExport(
  ctx: Ctx,
  spec: ListSpec,
  state: ListState,
  visible: SQL,
  asked: { way?: ExportWay },
) {
  const where = whereOf(ctx, spec, state, visible);
  const way = asked.way ?? (await wayOf(ctx, spec, state, where.hits, where.isNarrowed));
  const order = way === "usual" ? usualOrder(spec, state) : state;
  const [condition, by] = way === "hits" ? [where.hits, "hits" as const] : [where.walked, "index" as const];
  const page = await readListPage(ctx, spec, order, condition, by, { size: rowsPerBatch });
  return { rows: page.rows, next: page.next, way };
}

async function wayOf(
  ctx: Ctx,
  spec: ListSpec,
  state: ListState,
  where: SQL | undefined,
  isNarrowed: boolean,
) {
  const isIndexed = spec.fields.find(({ key }) => key === state.sort)?.sort?.isIndexed ?? false;
  if (isIndexed && !isNarrowed) return "index";
  const { isMore } = await countUpTo(ctx, isIndexed ? fewHits : sortedAtMost, spec.table, where);
  if (!isMore) return "hits";
  return isIndexed ? "index" : "usual";
}
