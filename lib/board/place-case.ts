import Big from "big.js";
import { and, eq, inArray, isNull, max, type SQL, sql } from "drizzle-orm";
import { caseStatuses, cases } from "@/db/tenant/schema/cases";
import { lockCase, refuseMovedCase } from "@/lib/cases/lock-case";
import { moveCase } from "@/lib/cases/move-case";
import { reopenCase } from "@/lib/cases/reopen-case";
import { isClosed } from "@/lib/cases/rules";
import { visibleCases } from "@/lib/cases/visibility";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError, notFound } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";
import { boardRank } from "./rank";
import { rankBetween } from "./rank-between";
import { PlacedCase } from "./schema";

type Place = { afterId: string | null; beforeId: string | null; end: "top" | "bottom" };

/**
 * Puts a case where somebody wants it on the board: in a column of open cases, between two cards or at an end. One who is taken up
 * again from Won, Lost or a stalled column is reopened on the way.
 */
export const placeCase = command(
  { name: "place-case", permission: "case:write", input: PlacedCase },
  async (ctx, { caseId, statusId: wanted, seenStatusId, ...place }) => {
    const statusId = wanted ?? (await statusOf(ctx, caseId));
    const statusName = await holdColumn(ctx, statusId);
    await lockCards(ctx, [caseId, place.afterId, place.beforeId]);
    const crmCase = await lockCase(ctx, caseId);
    const { number, title, statusKind } = crmCase;
    const isMoved = crmCase.statusId !== statusId;
    const wasClosed = isClosed(statusKind);
    if (!isMoved && wasClosed) throw new DomainError("rule", "case_closed");
    if (isMoved) await refuseMovedCase(ctx, crmCase, seenStatusId);
    if (isMoved && wasClosed) await reopenCase(ctx, { caseId, statusId });
    else if (isMoved) await moveCase(ctx, { caseId, statusId });
    const rank = await rankAt(ctx, { caseId, statusId }, place);
    await ctx.tx.update(cases).set({ boardRank: rank }).where(eq(cases.id, caseId));
    return { id: caseId, number, title, statusName, isMoved };
  },
);

async function statusOf(ctx: Ctx, caseId: string): Promise<string> {
  const [row] = await ctx.tx
    .select({ statusId: cases.statusId })
    .from(cases)
    .where(and(eq(cases.id, caseId), visibleCases(ctx)));
  if (!row) throw notFound();
  return row.statusId;
}

/** Whoever else places a card in this column waits, so that two never read the same neighbours. */
async function holdColumn({ tx, actor, tenant }: Ctx, statusId: string): Promise<string> {
  const [status] = await tx
    .select({ names: caseStatuses.names })
    .from(caseStatuses)
    .where(and(eq(caseStatuses.id, statusId), isNull(caseStatuses.archivedAt)))
    .for("no key update");
  if (!status) throw new DomainError("invalid", "check_fields", { fields: { statusId: "choose" } });
  return nameIn(status.names, actor.locale, tenant.locale);
}

/** In the order of their ids: two that are each moved beside the other don't wait for each other. */
async function lockCards(ctx: Ctx, ids: (string | null)[]): Promise<void> {
  const known = ids.filter((id) => id !== null);
  await ctx.tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(inArray(cases.id, known), visibleCases(ctx)))
    .orderBy(cases.id)
    .for("update", { of: cases });
}

type Moved = { caseId: string; statusId: string };

/** Below one card, else above the other; when both have gone elsewhere meanwhile there is no such place any more. */
async function rankAt(ctx: Ctx, moved: Moved, { afterId, beforeId, end }: Place): Promise<string> {
  const above = afterId ? await rankOf(ctx, moved, afterId) : null;
  if (above !== null) return rankBelow(ctx, moved, above);
  const below = beforeId ? await rankOf(ctx, moved, beforeId) : null;
  if (below !== null) return rankAbove(ctx, moved, below);
  if (afterId || beforeId) throw changed();
  const edge = await edgeOf(ctx, moved, sql`true`, end === "top" ? sql`desc` : sql`asc`);
  if (end === "top") return rankAbove(ctx, moved, edge ?? "0");
  return edge === null ? rankAbove(ctx, moved, "0") : rankBelow(ctx, moved, edge);
}

const changed = () => new DomainError("conflict", "board_changed");

/** Null: it does not stand in the column, or nobody may tell the actor so. */
async function rankOf(ctx: Ctx, { statusId }: Moved, id: string): Promise<string | null> {
  const [row] = await ctx.tx
    .select({ rank: sql<string>`${boardRank}::text` })
    .from(cases)
    .where(and(eq(cases.id, id), eq(cases.statusId, statusId), isNull(cases.archivedAt), visibleCases(ctx)));
  return row?.rank ?? null;
}

// Hidden cards keep their places too: the order is one for everybody.
async function edgeOf(ctx: Ctx, { caseId, statusId }: Moved, where: SQL, way: SQL): Promise<string | null> {
  const [row] = await ctx.tx
    .select({ rank: sql<string>`${boardRank}::text` })
    .from(cases)
    .where(
      sql`${cases.statusId} = ${statusId} and ${cases.archivedAt} is null and ${cases.id} <> ${caseId} and ${where}`,
    )
    .orderBy(sql`${boardRank} ${way}`)
    .limit(1);
  return row?.rank ?? null;
}

async function rankBelow(ctx: Ctx, moved: Moved, above: string): Promise<string> {
  const below = await edgeOf(ctx, moved, sql`${boardRank} < ${above}::numeric`, sql`desc`);
  return rankBetween(below ?? Big(above).round(0, Big.roundDown).minus(2).toFixed(), above);
}

/** At most what the next new case gets: new ones stand on top. */
async function rankAbove(ctx: Ctx, moved: Moved, below: string): Promise<string> {
  const above = await edgeOf(ctx, moved, sql`${boardRank} > ${below}::numeric`, sql`asc`);
  if (above !== null) return rankBetween(below, above);
  const next = await nextNumber(ctx);
  // Undoing the making of a case takes its number back: then the top may lie above what comes next.
  return rankBetween(
    below,
    Big(next).gt(below) ? String(next) : Big(below).round(0, Big.roundUp).plus(1).toFixed(),
  );
}

async function nextNumber(ctx: Ctx): Promise<number> {
  const [row] = await ctx.tx.select({ last: max(cases.number) }).from(cases);
  return (row?.last ?? 0) + 1;
}
