import Big from "big.js";

const half = Big("0.5");

/**
 * The shortest number near the middle of two. Never a whole one: those are the numbers of cases that nobody has placed,
 * and two cards with one rank would have no place between them.
 */
export function rankBetween(low: string, high: string): string {
  const [below, above] = [Big(low), Big(high)];
  if (!below.lt(above)) throw new Error("no place between");
  const middle = mean(below, above);
  for (let decimals = 1; ; decimals++) {
    const rank = middle.round(decimals);
    if (rank.gt(below) && rank.lt(above) && !isWhole(rank)) return rank.toFixed();
  }
}

function mean(below: Big, above: Big): Big {
  const middle = below.plus(above).times(half);
  if (!isWhole(middle)) return middle;
  const gap = middle.minus(below).times(half);
  return middle.minus(gap.lt(half) ? gap : half);
}

const isWhole = (rank: Big) => rank.eq(rank.round(0));
