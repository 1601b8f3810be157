import { and, eq, isNull } from "drizzle-orm";
import { caseStatuses } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";

/** Locks a status: no case can be put into it until the transaction ends. @throws DomainError `not_found` */
export async function lockStatus(ctx: Ctx, id: string) {
  const [row] = await ctx.tx
    .select({
      id: caseStatuses.id,
      kind: caseStatuses.kind,
      pipelineId: caseStatuses.pipelineId,
      names: caseStatuses.names,
      probabilityPercent: caseStatuses.probabilityPercent,
      version: caseStatuses.version,
    })
    .from(caseStatuses)
    .where(and(eq(caseStatuses.id, id), isNull(caseStatuses.archivedAt)))
    .for("update");
  if (!row) throw notFound();
  return { ...row, name: nameIn(row.names, ctx.actor.locale, ctx.tenant.locale) };
}
