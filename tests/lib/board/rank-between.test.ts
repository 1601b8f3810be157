import Big from "big.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { rankBetween } from "@/lib/board/rank-between";

const decimal = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 999 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(3, "0")}`);

it("lies between, and is never the number of a case", () => {
  fc.assert(
    fc.property(decimal, decimal, (one, other) => {
      fc.pre(!Big(one).eq(other));
      const [low, high] = Big(one).lt(other) ? [one, other] : [other, one];
      const rank = Big(rankBetween(low, high));
      expect(rank.gt(low) && rank.lt(high)).toBe(true);
      expect(rank.round(0).eq(rank)).toBe(false);
    }),
  );
});

it("is as short as it can be", () => {
  expect(rankBetween("7", "8")).toBe("7.5");
  expect(rankBetween("3", "5")).toBe("3.5");
  expect(rankBetween("7.5", "8")).toBe("7.8");
});

it("stays short when the same place is asked for again and again", () => {
  let high = "8";
  for (let times = 0; times < 300; times++) high = rankBetween("7", high);
  expect(high.length).toBeLessThan(300);
});
