import { expect, it } from "vitest";
import { askedFor } from "@/lib/registries/asked-for";

it.each([
  ["556016-0680", "SE", { number: "5560160680", country: "SE" }],
  ["SE556016068001", "NO", { number: "5560160680", country: "SE" }],
  ["923 609 016 MVA", "NO", { number: "923609016", country: "NO" }],
  ["923609016", "SE", { number: "923609016", country: "NO" }],
  ["NO923609016", "SE", { number: "923609016", country: "NO" }],
  ["32345794", "DK", { number: "32345794", country: "DK" }],
  ["32345794", "SE", { number: "32345794", country: "DK" }],
  ["0112038-9", "SE", { number: "01120389", country: "FI" }],
  ["FI01120389", "SE", { number: "01120389", country: "FI" }],
  ["  Björkviks   Cykel ", "SE", { name: "Björkviks Cykel", country: "SE" }],
  ["3 Musketörer 2010", "SE", { name: "3 Musketörer 2010", country: "SE" }],
  ["2010", "NO", { name: "2010", country: "NO" }],
])("reads %s in %s", (typed, home, asked) => {
  expect(askedFor(typed, home)).toEqual(asked);
});
