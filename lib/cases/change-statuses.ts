import { and, eq, inArray, isNull, ne, not, or, type SQL, sql } from "drizzle-orm";
import { caseStatuses, cases } from "@/db/tenant/schema/cases";
import { type Written, writeWhere } from "@/lib/bulk/write-where";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { type Ending, endIn } from "./end-in";
import { standingStatus } from "./open-status";
import { isClosed } from "./rules";
import { type Stalling, standIn } from "./stand-in";

type Asked = Omit<Ending, "outcome"> & Stalling;
const of = { table: cases, id: cases.id };
const isHere = isNull(cases.archivedAt);

/** What is closed is reopened first, one by one: it goes back to where it stood. */
const isOngoing = inArray(cases.statusKind, ["open", "stalled"]);

/**
 * Gives all chosen cases one status, as moving, stalling and ending a single one do. Those that the rule refuses (closed
 * ones, and those opened after the day on which they would end) stay as they are and are told as `left`.
 */
export async function changeStatuses(
  ctx: Ctx,
  chosen: SQL,
  statusId: string,
  asked: Asked,
): Promise<Written> {
  const [wanted] = await ctx.tx
    .select({ kind: caseStatuses.kind })
    .from(caseStatuses)
    .where(eq(caseStatuses.id, statusId));
  if (!wanted) throw new DomainError("invalid", "choose", { field: "statusId" });
  if (isClosed(wanted.kind)) {
    // Left empty, each keeps its own.
    const competitor = asked.competitor ?? undefined;
    return end(ctx, chosen, { ...asked, competitor, outcome: wanted.kind });
  }
  const status = await standingStatus(ctx, statusId);
  const { stalledUntil, stalledReason } = asked;
  const place = standIn(ctx, status, { stalledUntil, stalledReason });
  const stands = and(
    eq(cases.statusId, statusId),
    sql`${cases.stalledUntil} is not distinct from ${place.stalledUntil}`,
    sql`${cases.stalledReason} is not distinct from ${place.stalledReason}`,
  ) as SQL;
  const probabilityPercent = sql`case when ${cases.probabilityIsOwn} then ${cases.probabilityPercent}
    else ${status.probabilityPercent}::smallint end`;
  const columns = { ...place, probabilityPercent };
  return writeWhere(ctx, of, and(chosen, isHere) as SQL, {
    columns,
    needed: not(stands),
    allowed: isOngoing,
  });
}

async function end(ctx: Ctx, chosen: SQL, ending: Ending): Promise<Written> {
  const columns = await endIn(ctx, ending);
  const isOpened = or(isNull(cases.openedOn), sql`${cases.openedOn} <= ${columns.closedOn}`);
  return writeWhere(ctx, of, and(chosen, isHere) as SQL, {
    columns,
    needed: ne(cases.statusKind, ending.outcome),
    allowed: and(isOngoing, isOpened) as SQL,
  });
}

/** Gives all chosen cases a day on which they are expected to close. */
export async function setExpectedClose(ctx: Ctx, chosen: SQL, day: string): Promise<number> {
  await ctx.tx.execute(sql`set local statement_timeout = '120s'`);
  const { rowCount } = await ctx.tx
    .update(cases)
    .set({ expectedCloseOn: day })
    .where(and(chosen, isNull(cases.archivedAt), sql`${cases.expectedCloseOn} is distinct from ${day}`));
  return rowCount ?? 0;
}
