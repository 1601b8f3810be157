import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { changeLog } from "@/db/tenant/schema/change-log";
import type { Ctx } from "@/lib/core/context";
import {
  beyond,
  cutPage,
  type Ordering,
  orderBy,
  type Page,
  readCursor,
  rowsPerPage,
} from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import { customerScope, rowScope } from "./change-scope";
import { type ChangeEntry, entriesOf } from "./entries-of";
import { type HistoryFilter, HistoryView, historyKinds } from "./schema";
import { visibleChanges } from "./visibility";

const newestFirst: Ordering[] = [{ by: changeLog.id, direction: "desc", nullable: false }];

/** The history of one customer with all that belongs to it, or of one case, contact, order or customer; newest first. */
export const listChanges = query(
  {
    name: "list-changes",
    permission: "change:read",
    input: HistoryView,
  },
  async (ctx, { customerId, rowId, cursor: cursorText, ...filter }): Promise<Page<ChangeEntry>> => {
    const scope = customerId ? await customerScope(ctx, customerId) : await rowScope(ctx, rowId);
    const cursor = readCursor(cursorText);
    const read = await ctx.tx
      .select()
      .from(changeLog)
      .where(and(scope, narrowed(ctx, filter), beyond(newestFirst, cursor), visibleChanges(ctx)))
      .orderBy(...orderBy(newestFirst, cursor))
      .limit(rowsPerPage + 1);
    const page = cutPage(read, cursor, (row) => [String(row.id)]);
    return { ...page, rows: await entriesOf(ctx, page.rows) };
  },
);

function narrowed({ tenant }: Ctx, { from, to, what, who }: HistoryFilter): SQL | undefined {
  const midnight = (day: string) => sql`(${day}::date::timestamp at time zone ${tenant.timeZone})`;
  return and(
    from ? sql`${changeLog.at} >= ${midnight(from)}` : undefined,
    to ? sql`${changeLog.at} < ${midnight(to)} + interval '1 day'` : undefined,
    what ? inArray(changeLog.tableName, [...historyKinds[what]]) : undefined,
    who ? eq(changeLog.actorId, who) : undefined,
  );
}
