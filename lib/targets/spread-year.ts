import Big from "big.js";
import { command } from "@/lib/core/command";
import { firstOf, YearAmount } from "./schema";
import { writeTargets } from "./write-targets";

/** Gives each month of a seller's year the same share of an amount. */
export const spreadYear = command(
  { name: "spread-year", permission: "setting:write", input: YearAmount },
  async (ctx, { year, employeeId, amount }): Promise<{ year: number }> => {
    const months = spread(amount ?? "0");
    await writeTargets(
      ctx,
      months.map((share, index) => ({ employeeId, month: firstOf(year, index + 1), amount: share })),
    );
    return { year };
  },
);

/** In whole units of the currency: those left over go to the first months, what is less than one to December. */
function spread(amount: string): string[] {
  const whole = new Big(amount).round(0, Big.roundDown);
  const share = whole.div(12).round(0, Big.roundDown);
  const left = whole.minus(share.times(12)).toNumber();
  const rest = new Big(amount).minus(whole);
  return Array.from({ length: 12 }, (_, index) =>
    share
      .plus(index < left ? 1 : 0)
      .plus(index === 11 ? rest : 0)
      .toFixed(2),
  );
}
