import { inArray, sql } from "drizzle-orm";
import { changeLog } from "@/db/tenant/schema/change-log";
import { visibleChanges } from "@/lib/changes/visibility";
import type { Ctx } from "@/lib/core/context";
import type { Cursor } from "@/lib/core/paging";
import type { Branch } from "./branches";
import type { TimelineFilter } from "./schema";
import { stretch } from "./stretch";

type Candidate = { id: string; table: string; place: string };

/**
 * The changes that can stand on a page, as a branch that names them. They are taken in their order first and asked about then,
 * by the rules of the tables that they are of: to plan the rules of all tables takes longer than to read a page. Where many are
 * hidden, ever more are taken.
 */
export async function seenChanges(
  ctx: Ctx,
  branches: Branch[],
  view: TimelineFilter & { size: number },
  cursor: Cursor | null,
): Promise<Branch[]> {
  if (branches.length === 0) return [];
  const ids: number[] = [];
  let from = cursor;
  for (let size = view.size; ; size = Math.min(size * 4, 5000)) {
    const found = await candidates(ctx, branches, { ...view, size }, from);
    ids.push(...(await seenAmong(ctx, found)));
    const last = found.at(-1);
    if (!last || found.length <= size || ids.length > view.size) break;
    from = { side: cursor?.side ?? "after", page: 1, values: [last.place, "0", last.id] };
  }
  const [first] = branches;
  return first && ids.length > 0 ? [{ ...first, where: inArray(changeLog.id, ids) }] : [];
}

async function candidates(
  ctx: Ctx,
  branches: Branch[],
  view: TimelineFilter & { size: number },
  from: Cursor | null,
): Promise<Candidate[]> {
  const parts = branches.map((branch) => stretch(ctx, branch, view, from));
  const way = from?.side === "before" ? sql`order by at, id::bigint` : sql`order by at desc, id::bigint desc`;
  const { rows } = await ctx.tx.execute<Candidate>(sql`
    select page.id, ${changeLog.tableName} as table, page.place from (
      select id, at, at::text as place from (${sql.join(parts, sql` union all `)}) parts ${way} limit ${view.size + 1}) page
      join ${changeLog} on ${changeLog.id} = page.id::bigint ${from?.side === "before" ? sql`order by page.at, page.id::bigint` : sql`order by page.at desc, page.id::bigint desc`}`);
  return rows;
}

async function seenAmong(ctx: Ctx, found: Candidate[]): Promise<number[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => Number(id));
  const tables = [...new Set(found.map(({ table }) => table))];
  const rows = await ctx.tx
    .select({ id: changeLog.id })
    .from(changeLog)
    .where(sql`${inArray(changeLog.id, ids)} and ${visibleChanges(ctx, tables)}`);
  return rows.map(({ id }) => id);
}
