import { expect, it } from "vitest";
import { digitsOf, escapeLike } from "@/lib/core/search-pattern";

it.each([
  ["040-12 34 56", "40123456"],
  ["+46 40 12 34 56", "40123456"],
  ["0046 (0)40-123456", "40123456"],
  ["+358 9 1234", "91234"],
  ["556016-0680", "5560160680"],
  ["10042", "10042"],
])("reads the digits of %s", (typed, digits) => {
  expect(digitsOf(typed)).toBe(digits);
});

it.each(["12", "Åkerlund", "12a456", "K-10042", ""])("sees no number in %j", (typed) => {
  expect(digitsOf(typed)).toBeNull();
});

it("escapes what LIKE would read as a pattern", () => {
  expect(escapeLike("100%_\\")).toBe("100\\%\\_\\\\");
});
