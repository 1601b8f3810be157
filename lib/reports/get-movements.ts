import { sql } from "drizzle-orm";
import { reportPipeline } from "@/db/tenant/views/report-pipeline";
import { caseMoves } from "@/lib/cases/case-moves";
import { type Move, moves } from "@/lib/cases/moves";
import type { Ctx } from "@/lib/core/context";
import { query } from "@/lib/core/query";
import { byCurrency } from "./get-pipeline-report";
import { MovementsFilter } from "./schema";
import { visibleRows } from "./visible-rows";

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
    const held = await readPresent(ctx, asked);
    const { rows } = await ctx.tx.execute<PartRow>(sql`
      select currency, part, count(*)::int as cases, sum(count)::int as count, sum(value)::text as value, sum(weighted)::text as weighted
        from ${caseMoves(ctx, asked)} move group by 1, 2`);
    const currencies = [...new Set([...held, ...rows].map(({ currency }) => currency))];
    return currencies
      .map((currency) => ({ currency }))
      .toSorted(byCurrency(ctx.tenant.currency))
      .map(({ currency }) => {
        const own = rows.filter((row) => row.currency === currency);
        const later = own.filter(({ part }) => part === "later");
        const between = own.filter(({ part }) => part !== "later");
        const present = held.filter((row) => row.currency === currency);
        const after = holding(present, later.map(negative));
        return {
          currency,
          after,
          before: holding([after], between.map(negative)),
          parts: moves.flatMap((move) =>
            between.filter(({ part }) => part === move).map(({ part: _, ...row }) => ({ move, ...row })),
          ),
        };
      });
  },
);

type HeldRow = Holding & { currency: string };
type PartRow = HeldRow & { part: Move | "later"; cases: number };

async function readPresent(ctx: Ctx, asked: MovementsFilter): Promise<HeldRow[]> {
  const v = reportPipeline;
  const { pipeline, owner, expectedFrom, expectedTo } = asked;
  const { rows } = await ctx.tx.execute<HeldRow>(sql`
    select ${v.currency} as currency, count(*)::int as count, coalesce(sum(${v.value}), 0)::text as value,
      coalesce(sum(${v.weightedValue}), 0)::text as weighted
      from ${v} where ${visibleRows(ctx, v, owner)}
       ${pipeline ? sql`and ${v.pipelineId} = ${pipeline}` : sql``}
       ${expectedFrom ? sql`and ${v.expectedCloseOn} >= ${expectedFrom}` : sql``}
       ${expectedTo ? sql`and ${v.expectedCloseOn} <= ${expectedTo}` : sql``}
     group by 1`);
  return rows;
}

const opposite = (amount: string) => (amount.startsWith("-") ? amount.slice(1) : `-${amount}`);
const negative = ({ count, value, weighted }: Holding): Holding => ({
  count: -count,
  value: opposite(value),
  weighted: opposite(weighted),
});

/** Sums of sums, in whole cents: exact. */
function holding(...sets: Holding[][]): Holding {
  const all = sets.flat();
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    value: addAmounts(all.map(({ value }) => value)),
    weighted: addAmounts(all.map(({ weighted }) => weighted)),
  };
}
