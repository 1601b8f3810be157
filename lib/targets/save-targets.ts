import { command } from "@/lib/core/command";
import { firstOf, TargetGrid } from "./schema";
import { writeTargets } from "./write-targets";

/** Sets what each seller is to win in each month of a year. */
export const saveTargets = command(
  { name: "save-targets", permission: "setting:write", input: TargetGrid },
  async (ctx, { year, rows }): Promise<{ year: number }> => {
    const cells = rows.flatMap(({ employeeId, months }) =>
      months.map((amount, index) => ({ employeeId, month: firstOf(year, index + 1), amount })),
    );
    await writeTargets(ctx, cells);
    return { year };
  },
);
