import type { Ctx } from "@/lib/core/context";
import { setTeam } from "@/lib/employees/set-team";
import { spreadYear } from "@/lib/targets/spread-year";
import type { DemoOrganisation } from "./demo-organisation";
import type { Random } from "./random";

type Place = { ctx: Ctx; demo: DemoOrganisation; random: Random; sellers: string[] };

/** Teams of the sellers, by turns, and what each is to win this year and the next. */
export async function makeTargets({ ctx, demo, random, sellers }: Place): Promise<void> {
  const thisYear = Number(ctx.today.slice(0, 4));
  for (const [place, employeeId] of sellers.entries()) {
    await setTeam(ctx, { employeeId, team: demo.teams[place % demo.teams.length] ?? null });
    const amount = random.between(20, 36) * 120_000;
    await spreadYear(ctx, { year: thisYear, employeeId, amount: String(amount) });
    await spreadYear(ctx, { year: thisYear + 1, employeeId, amount: String(amount + 240_000) });
  }
}
