import { and, eq, getTableColumns, isNull } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";
import { DomainError, notFound } from "@/lib/core/errors";
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

/** The same, of a case that is still being worked on. @throws DomainError `rule` of a closed one */
export async function lockOpenCase(ctx: Ctx, caseId: string) {
  const crmCase = await lockCase(ctx, caseId);
  if (crmCase.statusKind !== "open") throw new DomainError("rule", "case_closed");
  return crmCase;
}
