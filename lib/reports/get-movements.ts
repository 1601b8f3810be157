import Big from "big.js";
import { readAlone } from "@/db/long-read";
import { type Move, moves } from "@/lib/cases/moves";
import { query } from "@/lib/core/query";
import { byCurrency } from "./get-pipeline-report";
import { readHeld } from "./read-held";
import { readMoves } from "./read-moves";
import { MovementsFilter } from "./schema";

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
    const held = await readHeld(ctx, asked);
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
            between
              .filter(({ part }) => part === move)
              .map((row) => ({ move, cases: row.cases, ...holding([row]) })),
          ),
        };
      });
  },
);

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
