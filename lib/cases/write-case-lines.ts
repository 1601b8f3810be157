import { and, eq, inArray, sql } from "drizzle-orm";
import { caseLines, cases } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { changesLines, planLines } from "@/lib/lines/plan-lines";
import type { LineInput } from "@/lib/lines/schema";

/** Gives a case exactly these lines in this order, and its value their sum where they drive it. */
export async function writeCaseLines(ctx: Ctx, caseId: string, sent: LineInput[]): Promise<void> {
  const { tx } = ctx;
  const isOfCase = eq(caseLines.caseId, caseId);
  const plan = planLines(await tx.select().from(caseLines).where(isOfCase), sent);
  const { removed, changed, added } = plan;
  if (!changesLines(plan)) return;
  if (removed.length > 0) await tx.delete(caseLines).where(and(isOfCase, inArray(caseLines.id, removed)));
  for (const { id, line } of changed)
    await tx
      .update(caseLines)
      .set(line)
      .where(and(isOfCase, eq(caseLines.id, id)));
  if (added.length > 0) await tx.insert(caseLines).values(added.map((line) => ({ ...line, caseId })));
  // A form that was opened before is told.
  await tx.update(cases).set({ updatedAt: sql`now()` }).where(eq(cases.id, caseId));
}

/**
 * Makes a case's value its lines' sum, if they drive it. The database does so itself at the end of every transaction; here it
 * is done at once, and a sum that no value can hold is told at the lines.
 * @throws DomainError `invalid` at `lines`
 */
export async function followLines({ tx }: Ctx, caseId: string): Promise<void> {
  const { rows } = await tx.execute<{ fits: boolean }>(sql`
    select coalesce(sum(app.line_amount(l.quantity, l.unit_price, l.discount_percent, c.currency)), 0) < 1000000000000 as fits
      from case_lines l join cases c on c.id = l.case_id where c.id = ${caseId} and c.value_from_lines`);
  if (rows[0]?.fits === false)
    throw new DomainError("invalid", "check_fields", { fields: { lines: "number_too_large" } });
  await tx.execute(sql`select follow_lines(${caseId})`);
}
