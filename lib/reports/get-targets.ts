import Big from "big.js";
import { and, eq, gte, lte, sql } from "drizzle-orm";
import { collate } from "@/db/collate";
import { readAlone } from "@/db/long-read";
import { employees } from "@/db/tenant/schema/employees";
import { salesTargets } from "@/db/tenant/schema/sales";
import { reportPipeline } from "@/db/tenant/views/report-pipeline";
import { reportPipelineSums } from "@/db/tenant/views/report-pipeline-sums";
import type { Ctx } from "@/lib/core/context";
import { query } from "@/lib/core/query";
import { homeValue, rateInForce } from "@/lib/rates/home-value";
import { isWholeMonths } from "./interval";
import { of, within } from "./narrow";
import { TargetsFilter } from "./schema";
import { visibleRows, visibleSums } from "./visible-rows";
import { type Seller, wonBySeller } from "./won-by-seller";

/** Amounts in the organisation's currency. `without`: how many cases have a value but no rate, and are left out of it. */
export type Reached = {
  /** Null: there is no target. */
  target: string | null;
  won: { count: number; value: string; without: number };
  expected: { count: number; value: string; without: number };
};
export type SellerTarget = Reached & { ownerId: string | null; name: string | null; team: string | null };
/** `team` null: those without one. */
export type TeamTarget = Reached & { team: string | null };
export type Targets = { sellers: SellerTarget[]; teams: TeamTarget[]; total: Reached; top: Seller[] };

/**
 * What each seller and each team was to win in an interval, what they won, and what is likely to come: open cases expected
 * to close in it, weighted, at today's rates. A month's target counts where the month begins in the interval. And who won
 * the most.
 */
export const getTargets = query(
  { name: "get-targets", permission: "report:read", input: TargetsFilter },
  async (ctx, asked): Promise<Targets> => {
    await readAlone(ctx.tx);
    const targets = await readTargets(ctx, asked);
    const won = await wonBySeller(ctx, asked);
    const expected = await readExpected(ctx, asked);
    const people = await readPeople(ctx);
    const sellers = [...people, { ownerId: null, name: null, team: null }].flatMap((person) => {
      const target = targets.find(({ employeeId }) => employeeId === person.ownerId);
      const sold = won.find(({ ownerId }) => ownerId === person.ownerId);
      const open = expected.find(({ ownerId }) => ownerId === person.ownerId);
      if (!target && !sold && !open) return [];
      return [
        {
          ...person,
          target: target?.amount ?? null,
          won: { ...nothing, ...sold?.home, value: sold?.home.value ?? "0.00" },
          expected: open ? { count: open.count, value: open.value, without: open.without } : nothing,
        },
      ];
    });
    const teams = [...new Set(sellers.map(({ team }) => team))];
    return {
      sellers,
      teams: teams
        .toSorted((a, b) => Number(a === null) - Number(b === null))
        .map((team) => ({ team, ...together(sellers.filter((seller) => seller.team === team)) })),
      total: together(sellers),
      top: won,
    };
  },
);

const nothing = { count: 0, value: "0.00", without: 0 };

function together(all: Reached[]): Reached {
  const amount = (values: string[]) => values.reduce((sum, value) => sum.plus(value), new Big(0)).toFixed(2);
  const sum = (of: "won" | "expected") => ({
    count: all.reduce((total, one) => total + one[of].count, 0),
    value: amount(all.map((one) => one[of].value)),
    without: all.reduce((total, one) => total + one[of].without, 0),
  });
  const targets = all.flatMap(({ target }) => target ?? []);
  return {
    target: targets.length > 0 ? amount(targets) : null,
    won: sum("won"),
    expected: sum("expected"),
  };
}

const readPeople = ({ tx, tenant }: Ctx) =>
  tx
    .select({ ownerId: employees.id, name: employees.name, team: employees.team })
    .from(employees)
    .orderBy(collate(employees.team, tenant.collation), collate(employees.name, tenant.collation));

async function readTargets({ tx, tenant }: Ctx, { from, to, owner }: TargetsFilter) {
  return tx
    .select({
      employeeId: salesTargets.employeeId,
      amount: sql<string>`sum(${salesTargets.amount})::text`,
    })
    .from(salesTargets)
    .where(
      and(
        eq(salesTargets.currency, tenant.currency),
        from ? gte(salesTargets.month, from) : undefined,
        to ? lte(salesTargets.month, to) : undefined,
        owner === "none" ? sql`false` : owner ? eq(salesTargets.employeeId, owner) : undefined,
      ),
    )
    .groupBy(salesTargets.employeeId);
}

type Expected = { ownerId: string | null; count: number; value: string; without: number };

async function readExpected(ctx: Ctx, { from, to, owner, pipeline }: TargetsFilter): Promise<Expected[]> {
  const [v, s] = [reportPipeline, reportPipelineSums];
  // Days that cut months are read case by case.
  const source = isWholeMonths({ from, to })
    ? sql`${s.ownerId} as owner_id, ${s.currency} as currency, sum(${s.count}) as count, sum(${s.withValue}) as with_value, sum(${s.weighted}) as weighted
        from ${s} where ${visibleSums(ctx, s, owner)} ${within(s.expectedMonth, from, to)} ${of(s.pipelineId, pipeline)}`
    : sql`${v.ownerId} as owner_id, ${v.currency} as currency, count(*) as count, count(${v.weightedValue}) as with_value, sum(${v.weightedValue}) as weighted
        from ${v} where ${visibleRows(ctx, v, owner)} ${within(v.expectedCloseOn, from, to)} ${of(v.pipelineId, pipeline)}`;
  const { rows } = await ctx.tx.execute<Expected>(sql`
    with sums as (select ${source} group by 1, 2),
    rated as (select sums.*, ${rateInForce(ctx, sql`sums.currency`, sql`${ctx.today}::date`)} as rate from sums)
    select owner_id as "ownerId", sum(count)::int as count,
      coalesce(sum(${homeValue(ctx, sql`weighted`, sql`currency`, sql`rate`)}), 0)::text as value,
      coalesce(sum(with_value) filter (where rate is null), 0)::int as without
      from rated group by 1`);
  return rows;
}
