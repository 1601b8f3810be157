import Big from "big.js";
import { sql } from "drizzle-orm";
import { readAlone } from "@/db/long-read";
import { caseSumRows } from "@/db/tenant/views/case-sum-rows";
import { reportPipeline } from "@/db/tenant/views/report-pipeline";
import { type Move, moves } from "@/lib/cases/moves";
import type { Ctx } from "@/lib/core/context";
import { query } from "@/lib/core/query";
import { byCurrency } from "./get-pipeline-report";
import { isWholeMonths } from "./interval";
import { of, within } from "./narrow";
import { readMoves } from "./read-moves";
import { MovementsFilter } from "./schema";
import { visibleRows, visibleSums } from "./visible-rows";

/** What a pipeline holds, or what is added to it: then it may be less than nothing. Decimal strings. */
export type Holding = { count: number; value: string; weighted: string };
/** `cases`: how many have a part in it, also where none came or left. */
export type MovePart = Holding & { move: Move; cases: number };
export type CurrencyMovements = { currency: string; before: Holding; after: Holding; parts: MovePart[] };

/**
 * What changed in the pipeline between two instants: what it held at each, and the parts of the difference, which add
 * up to it exactly. Each currency for itself; the organisation's own comes first.
 */
export const getMovements = query(
  { name: "get-movements", permission: "report:read", input: MovementsFilter },
  async (ctx, asked): Promise<CurrencyMovements[]> => {
    await readAlone(ctx.tx);
    const held = await readPresent(ctx, asked);
    const rows = await readMoves(ctx, asked);
    const currencies = [...new Set([...held, ...rows].map(({ currency }) => currency))];
    return currencies
      .map((currency) => ({ currency }))
      .toSorted(byCurrency(ctx.tenant.currency))
      .map(({ currency }) => {
        const own = rows.filter((row) => row.currency === currency);
        const later = own.filter(({ part }) => part === "later");
        const between = own.filter(({ part }) => part !== "later");
        const present = held.filter((row) => row.currency === currency);
        const after = holding([...present, ...later.map(negative)]);
        return {
          currency,
          after,
          before: holding([after, ...between.map(negative)]),
          parts: moves.flatMap((move) =>
            between.filter(({ part }) => part === move).map(({ part: _, ...row }) => ({ move, ...row })),
          ),
        };
      });
  },
);

type HeldRow = Holding & { currency: string };

/** From the sums that are kept ready, unless days of expected close cut months: those are asked of the cases themselves. */
async function readPresent(ctx: Ctx, asked: MovementsFilter): Promise<HeldRow[]> {
  const { pipeline, owner, expectedFrom, expectedTo } = asked;
  const [v, s] = [reportPipeline, caseSumRows];
  const expected = { from: expectedFrom ?? null, to: expectedTo ?? null };
  // The facet that has the fewest rows.
  const facet = owner ? "owner" : "source";
  const source = isWholeMonths(expected)
    ? sql`${s.currency} as currency, sum(${s.count}) as count, sum(${s.value}) as value, sum(${s.weighted}) as weighted
        from ${s} where ${s.facet} = ${facet} and ${s.kind} = 'open' and ${visibleSums(ctx, s, owner)} ${of(s.pipelineId, pipeline)}
         ${within(s.onDate, expected.from, expected.to)}`
    : sql`${v.currency} as currency, count(*) as count, sum(${v.value}) as value, sum(${v.weightedValue}) as weighted
        from ${v} where ${visibleRows(ctx, v, owner)} ${of(v.pipelineId, pipeline)}
         ${within(v.expectedCloseOn, expected.from, expected.to)}`;
  const { rows } = await ctx.tx.execute<HeldRow>(sql`
    select currency, count::int as count, coalesce(value, 0)::text as value, coalesce(weighted, 0)::text as weighted
      from (select ${source} group by 1) held where count <> 0`);
  return rows;
}

const negative = ({ count, value, weighted }: Holding): Holding => ({
  count: -count,
  value: new Big(value).neg().toFixed(2),
  weighted: new Big(weighted).neg().toFixed(2),
});

const sumOf = (amounts: string[]) => amounts.reduce((sum, amount) => sum.plus(amount), new Big(0)).toFixed(2);

function holding(all: Holding[]): Holding {
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    value: sumOf(all.map(({ value }) => value)),
    weighted: sumOf(all.map(({ weighted }) => weighted)),
  };
}
