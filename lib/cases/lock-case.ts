import { and, eq, getTableColumns, isNull } from "drizzle-orm";
import { caseStatuses, cases } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";
import { DomainError, notFound } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";
import { isClosed } from "./rules";
import { visibleCases } from "./visibility";

const columns = getTableColumns(cases);

export type StoredCase = Awaited<ReturnType<typeof lockCase>>;

/** The case that a verb is about to change, locked until the transaction ends. @throws DomainError `not_found` */
export async function lockCase(ctx: Ctx, caseId: string) {
  const [row] = await ctx.tx
    .select(columns)
    .from(cases)
    .where(and(eq(cases.id, caseId), isNull(cases.archivedAt), visibleCases(ctx)))
    .for("update", { of: cases });
  if (!row) throw notFound();
  return row;
}

/** The same, of a case that is still being worked on, stalled or not. @throws DomainError `rule` of a closed one */
export async function lockOpenCase(ctx: Ctx, caseId: string) {
  const crmCase = await lockCase(ctx, caseId);
  if (isClosed(crmCase.statusKind)) throw new DomainError("rule", "case_closed");
  return crmCase;
}

/**
 * Tells whoever moves a case that it no longer stands where they saw it: the second of two does not undo what the first did.
 * @throws DomainError `conflict`
 */
export async function refuseMovedCase(
  ctx: Ctx,
  crmCase: StoredCase,
  seenStatusId: string | null,
): Promise<void> {
  if (seenStatusId === null || seenStatusId === crmCase.statusId) return;
  const [now] = await ctx.tx
    .select({ names: caseStatuses.names })
    .from(caseStatuses)
    .where(eq(caseStatuses.id, crmCase.statusId));
  const status = now ? nameIn(now.names, ctx.actor.locale, ctx.tenant.locale) : "";
  throw new DomainError("conflict", "case_moved_meanwhile", { values: { status } });
}
