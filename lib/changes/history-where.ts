import { and, eq, inArray, type SQL } from "drizzle-orm";
import { changeLog } from "@/db/tenant/schema/change-log";
import type { Ctx } from "@/lib/core/context";
import type { Ordering } from "@/lib/core/paging";
import { withinDays } from "@/lib/core/within-days";
import { customerScope, rowScope } from "./change-scope";
import { type HistoryFilter, type HistoryView, historyKinds } from "./schema";
import { visibleChanges } from "./visibility";

export const newestFirst: Ordering[] = [{ by: changeLog.id, direction: "desc", nullable: false }];

/**
 * Which entries a record's history holds, of those that the actor may know of, narrowed by its filter.
 * @throws DomainError `not_found` when the record can't be seen
 */
export async function historyWhere(
  ctx: Ctx,
  { customerId, rowId, ...filter }: HistoryView,
): Promise<SQL | undefined> {
  const scope = customerId ? await customerScope(ctx, customerId) : await rowScope(ctx, rowId);
  return and(scope, narrowed(ctx, filter), visibleChanges(ctx));
}

function narrowed({ tenant }: Ctx, { from, to, what, who }: HistoryFilter): SQL | undefined {
  return and(
    withinDays(changeLog.at, { from, to }, tenant.timeZone),
    what ? inArray(changeLog.tableName, [...historyKinds[what]]) : undefined,
    who ? eq(changeLog.actorId, who) : undefined,
  );
}
