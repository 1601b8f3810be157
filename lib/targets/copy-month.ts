import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { listTargets } from "./list-targets";
import { CopiedMonth, firstOf } from "./schema";
import { writeTargets } from "./write-targets";

/** Gives the months that follow in the year the targets of one; sellers without a target in it keep theirs. */
export const copyMonth = command(
  { name: "copy-month", permission: "setting:write", input: CopiedMonth },
  async (ctx, { year, month }): Promise<{ year: number; sellers: number }> => {
    const rows = (await listTargets(ctx, { year })).filter(({ months }) => months[month - 1] !== null);
    if (rows.length === 0) throw new DomainError("rule", "no_targets", { field: "month" });
    const cells = rows.flatMap(({ employeeId, months }) =>
      Array.from({ length: 12 - month }, (_, index) => ({
        employeeId,
        month: firstOf(year, month + index + 1),
        amount: months[month - 1] ?? null,
      })),
    );
    await writeTargets(ctx, cells);
    return { year, sellers: rows.length };
  },
);
