import { and, between, eq } from "drizzle-orm";
import { collate } from "@/db/collate";
import { employees } from "@/db/tenant/schema/employees";
import { salesTargets } from "@/db/tenant/schema/sales";
import { query } from "@/lib/core/query";
import { firstOf, TargetYear } from "./schema";

export type TargetRow = {
  employeeId: string;
  name: string;
  team: string | null;
  /** January first; null is no target. */
  months: (string | null)[];
};

/**
 * The targets of a year in the organisation's currency, a row a seller, by name: everybody who works here, and who left
 * where there is a target. One that was set in a currency that the organisation had before is left out.
 */
export const listTargets = query(
  { name: "list-targets", permission: "report:read", input: TargetYear },
  async ({ tx, tenant }, { year }): Promise<TargetRow[]> => {
    const isOfYear = and(
      between(salesTargets.month, firstOf(year, 1), firstOf(year, 12)),
      eq(salesTargets.currency, tenant.currency),
    );
    const targets = await tx
      .select({ employeeId: salesTargets.employeeId, month: salesTargets.month, amount: salesTargets.amount })
      .from(salesTargets)
      .where(isOfYear);
    const people = await tx
      .select({ id: employees.id, name: employees.name, team: employees.team, active: employees.active })
      .from(employees)
      .orderBy(collate(employees.name, tenant.collation), employees.id);
    return people.flatMap(({ id, name, team, active }) => {
      const own = targets.filter(({ employeeId }) => employeeId === id);
      if (!active && own.length === 0) return [];
      const months = Array.from(
        { length: 12 },
        (_, index) => own.find(({ month }) => month === firstOf(year, index + 1))?.amount ?? null,
      );
      return [{ employeeId: id, name, team, months }];
    });
  },
);
