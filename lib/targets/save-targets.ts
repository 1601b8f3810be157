import Big from "big.js";
import { sql } from "drizzle-orm";
import type { z } from "zod";
import { salesTargets } from "@/db/tenant/schema/sales";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { listTargets } from "./list-targets";
import { firstOf, seenMonths, TargetGrid } from "./schema";
import { type TargetCell, writeTargets } from "./write-targets";

type Amount = string | null;
type Row = z.output<typeof TargetGrid>["rows"][number];

/**
 * Sets what each seller is to win in each month of a year. A cell that its editor left alone stays as a colleague wrote it meanwhile; of
 * two who changed the same one the second is asked.
 */
export const saveTargets = command(
  { name: "save-targets", permission: "setting:write", input: TargetGrid },
  async (ctx, { year, rows }): Promise<{ year: number }> => {
    // Whoever saves at the same moment waits, and is then told what stands there now.
    await ctx.tx.execute(sql`lock table ${salesTargets} in share row exclusive mode`);
    const standing = await listTargets(ctx, { year });
    const conflicts: Conflict[] = [];
    const cells = rows.flatMap((row, at): TargetCell[] => {
      const now = standing.find(({ employeeId }) => employeeId === row.employeeId)?.months ?? [];
      return row.months.flatMap((amount, month) => {
        const before = row.seen?.[month] ?? null;
        const stands = now[month] ?? null;
        if (row.seen && same(amount, before)) return [];
        if (row.seen && !same(stands, before) && !same(stands, amount))
          conflicts.push({ at, month, row, stands });
        return [{ employeeId: row.employeeId, month: firstOf(year, month + 1), amount }];
      });
    });
    if (conflicts.length > 0) throw changedMeanwhile(conflicts);
    await writeTargets(ctx, cells);
    return { year };
  },
);

type Conflict = { at: number; month: number; row: Row; stands: Amount };

const same = (one: Amount, other: Amount) =>
  one === null || other === null ? one === other : new Big(one).eq(other);

/** Names the cells with what stands there now; saving again is then a choice made knowingly. */
function changedMeanwhile(conflicts: Conflict[]): DomainError {
  const fields: Record<string, string> = {};
  const fieldValues: Record<string, Record<string, number>> = {};
  const seen = new Map<number, Amount[]>();
  for (const { at, month, row, stands } of conflicts) {
    const name = `rows.${at}.months.${month}`;
    fields[name] = stands === null ? "target_emptied" : "target_changed";
    fieldValues[name] = { amount: Number(stands ?? 0) };
    seen.set(at, (seen.get(at) ?? row.seen ?? []).with(month, stands));
  }
  const formValues = Object.fromEntries(
    [...seen].map(([at, months]) => [`rows.${at}.seen`, seenMonths(months)]),
  );
  return new DomainError("conflict", "targets_changed", { fields, fieldValues, formValues });
}
