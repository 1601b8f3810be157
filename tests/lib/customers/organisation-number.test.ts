import { expect, it } from "vitest";
import { checkOrganisationNumber } from "@/lib/customers/organisation-number";

it.each([
  ["SE", "5560160680", "556016-0680"],
  ["SE", "556016-0680", "556016-0680"],
  ["SE", "16 556016-0680", "556016-0680"],
  ["SE", "SE556016068001", "556016-0680"],
  ["NO", "974 760 673", "974760673"],
  ["NO", "NO 974760673 MVA", "974760673"],
  ["DK", "DK 13 58 56 28", "13585628"],
  ["FI", "2077474-0", "2077474-0"],
  ["FI", "FI20774740", "2077474-0"],
])("keeps a number of %s, %s, in its country's form", (country, typed, value) => {
  expect(checkOrganisationNumber(typed, country)).toEqual({ value, isValid: true });
});

it.each([
  ["SE", "556016-0681", "556016-0681"],
  ["NO", "974760674", "974760674"],
  ["DK", "13585629", "13585629"],
  ["FI", "2077474-1", "2077474-1"],
])("sees through a wrong check digit of %s", (country, typed, value) => {
  expect(checkOrganisationNumber(typed, country)).toEqual({ value, isValid: false });
});

it("leaves a number of the wrong length as it was typed", () => {
  expect(checkOrganisationNumber("55 60", "SE")).toEqual({ value: "55 60", isValid: false });
  expect(checkOrganisationNumber("unknown", "NO")).toEqual({ value: "unknown", isValid: false });
});

it("asks nothing of countries whose rule it does not know", () => {
  expect(checkOrganisationNumber("DE 123", "DE")).toEqual({ value: "DE 123", isValid: true });
  expect(checkOrganisationNumber("x", "constructor")).toEqual({ value: "x", isValid: true });
});
