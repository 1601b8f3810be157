import { and, eq, inArray, isNull, ne, not, or, type SQL, sql } from "drizzle-orm";
import { caseStatuses, cases } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { type Ending, endIn } from "./end-in";
import { standingStatus } from "./open-status";
import { isClosed } from "./rules";
import { type Stalling, standIn } from "./stand-in";

type Asked = Omit<Ending, "outcome"> & Stalling;
type Changed = { count: number; left: number };

/** What is closed is reopened first, one by one: it goes back to where it stood. */
const isOngoing = inArray(cases.statusKind, ["open", "stalled"]);

/**
 * Gives all chosen cases one status, as moving, stalling and ending a single one do. Those that the rule refuses (closed
 * ones, and those opened after the day on which they would end) stay as they are and are counted as `left`.
 */
export async function changeStatuses(
  ctx: Ctx,
  chosen: SQL,
  statusId: string,
  asked: Asked,
): Promise<Changed> {
  // A hundred thousand rows take longer than a page may.
  await ctx.tx.execute(sql`set local statement_timeout = '120s'`);
  const [wanted] = await ctx.tx
    .select({ kind: caseStatuses.kind })
    .from(caseStatuses)
    .where(eq(caseStatuses.id, statusId));
  if (!wanted) throw new DomainError("invalid", "choose", { field: "statusId" });
  if (isClosed(wanted.kind)) return end(ctx, chosen, { ...asked, outcome: wanted.kind });
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
  return write(ctx, { ...place, probabilityPercent }, chosen, isOngoing, not(stands));
}

async function end(ctx: Ctx, chosen: SQL, ending: Ending): Promise<Changed> {
  const columns = await endIn(ctx, ending);
  const isOpened = or(isNull(cases.openedOn), sql`${cases.openedOn} <= ${columns.closedOn}`);
  return write(ctx, columns, chosen, and(isOngoing, isOpened) as SQL, ne(cases.statusKind, ending.outcome));
}

/** The rows that may (`allowed`) and need to (`needed`); of those that need to the rest is left. */
async function write(
  ctx: Ctx,
  columns: Record<string, unknown>,
  chosen: SQL,
  allowed: SQL,
  needed: SQL,
): Promise<Changed> {
  const refused = and(chosen, isNull(cases.archivedAt), needed, not(allowed));
  const left = await ctx.tx.$count(cases, refused);
  const { rowCount } = await ctx.tx
    .update(cases)
    .set(columns)
    .where(and(chosen, isNull(cases.archivedAt), needed, allowed));
  return { count: rowCount ?? 0, left };
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
