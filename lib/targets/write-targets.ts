import { and, inArray, sql } from "drizzle-orm";
import { employees } from "@/db/tenant/schema/employees";
import { salesTargets } from "@/db/tenant/schema/sales";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";

/** A seller's target of one month, by its first day; null is none. */
export type TargetCell = { employeeId: string; month: string; amount: string | null };

/** Writes cells of the grid, in the organisation's currency; what says the same already isn't written again. */
export async function writeTargets({ tx, tenant }: Ctx, cells: TargetCell[]): Promise<void> {
  const ids = [...new Set(cells.map(({ employeeId }) => employeeId))];
  if (ids.length === 0) return;
  const known = await tx.select({ id: employees.id }).from(employees).where(inArray(employees.id, ids));
  if (known.length < ids.length) throw notFound();
  const given = cells.flatMap(({ amount, ...cell }) =>
    amount === null ? [] : [{ ...cell, amount, currency: tenant.currency }],
  );
  if (given.length > 0) {
    const { employeeId, month, amount, currency, version } = salesTargets;
    await tx
      .insert(salesTargets)
      .values(given)
      .onConflictDoUpdate({
        target: [employeeId, month],
        set: {
          amount: sql`excluded.amount`,
          currency: sql`excluded.currency`,
          version: sql`${version} + 1`,
        },
        setWhere: sql`(${amount}, ${currency}) <> (excluded.amount, excluded.currency)`,
      });
  }
  const emptied = cells.filter(({ amount }) => amount === null);
  if (emptied.length > 0) {
    const pairs = emptied.map(({ employeeId, month }) => sql`(${employeeId}::uuid, ${month}::date)`);
    await tx
      .delete(salesTargets)
      .where(and(sql`(${salesTargets.employeeId}, ${salesTargets.month}) in (${sql.join(pairs, sql`, `)})`));
  }
}
