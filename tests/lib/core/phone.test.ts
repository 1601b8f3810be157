import { expect, it } from "vitest";
import { phoneE164, phoneText } from "@/lib/core/phone";

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

it.each([
  ["+46701740605", "SE", "070-174 06 05"],
  ["0046 701740605", "SE", "070-174 06 05"],
  ["+4640123456", "NO", "+46 40 12 34 56"],
  ["+4722123456", "NO", "22 12 34 56"],
  ["33123456", "DK", "33 12 34 56"],
  ["+35891234567", "FI", "09 1234567"],
  ["+46701740605", "XX", "+46 70 174 06 05"],
  ["040-12 34 56 ankn. 12", "SE", "040-12 34 56 ankn. 12"],
  ["anonymous", "SE", "anonymous"],
  ["112", "SE", "112"],
])("writes %s in %s as %s", (given, country, text) => {
  expect(phoneText(given, country)).toBe(text);
});
