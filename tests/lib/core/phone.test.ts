import { expect, it } from "vitest";
import { phoneE164 } from "@/lib/core/phone";

it.each([
  ["040-12 34 56", "SE", "+4640123456"],
  ["+46 (0)40 123456", "NO", "+4640123456"],
  ["0046 40 12 34 56", "SE", "+4640123456"],
  ["22 12 34 56", "NO", "+4722123456"],
  ["33 12 34 56", "DK", "+4533123456"],
  ["09 123 4567", "FI", "+35891234567"],
  ["växel", "SE", null],
  ["12", "SE", null],
  [null, "SE", null],
])("reads %s in %s as %s", (typed, country, number) => {
  expect(phoneE164(typed, country)).toBe(number);
});
