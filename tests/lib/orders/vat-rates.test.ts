import { expect, it } from "vitest";
import { usualVatPercent, vatRates } from "@/lib/orders/vat-rates";
import { countries } from "@/lib/organisations/countries";

it("knows the rates of every country that an organisation may be in, the usual one first", () => {
  expect(vatRates("SE")).toEqual(["25", "12", "6", "0"]);
  expect(vatRates("NO")).toEqual(["25", "15", "12", "0"]);
  expect(vatRates("DK")).toEqual(["25", "0"]);
  expect(vatRates("FI")).toEqual(["25.5", "13.5", "10", "0"]);
  expect(vatRates("GL")).toEqual(["0"]);
  for (const country of Object.keys(countries)) {
    const rates = vatRates(country);
    expect(rates.at(-1), country).toBe("0");
    expect(usualVatPercent(country), country).toBe(rates[0]);
    expect(rates.length > 1 || ["GL", "US"].includes(country), country).toBe(true);
  }
});

it("charges nothing where it knows nothing", () => {
  expect(usualVatPercent("ZZ")).toBe("0");
});
