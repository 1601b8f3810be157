import { expect, it } from "vitest";
import { amountOf, countOf, countryOf, dayOf, fromMillions, productKey } from "@/lib/imports/rules";

it("knows a product by its letters and digits", () => {
  expect(productKey("GTXPro")).toBe(productKey("GTX Pro"));
  expect(productKey("gtx-pro ")).toBe(productKey("GTX Pro"));
  expect(productKey("GTX Plus Pro")).not.toBe(productKey("GTX Pro"));
});

it("reads millions exactly", () => {
  expect(fromMillions("1100.04")).toBe("1100040000.00");
  expect(fromMillions("4.54")).toBe("4540000.00");
  expect(fromMillions("0.1")).toBe("100000.00");
  expect(fromMillions("")).toBeNull();
  expect(fromMillions("12 000")).toBeNull();
});

it("reads what is an amount, a count or a day, and nothing else", () => {
  expect([amountOf("1054"), amountOf("0"), amountOf("1.005"), amountOf("-1"), amountOf("")]).toEqual([
    "1054.00",
    "0.00",
    null,
    null,
    null,
  ]);
  expect([countOf("2822"), countOf("2 822"), countOf("")]).toEqual([2822, null, null]);
  expect([dayOf("2017-02-28"), dayOf("2017-02-30"), dayOf("28.02.2017")]).toEqual(["2017-02-28", null, null]);
});

it("finds a country's code by its English name, and says when it had to guess", () => {
  expect(countryOf("United States")).toEqual({ code: "US", isAssumed: false });
  expect(countryOf("norway")).toEqual({ code: "NO", isAssumed: false });
  expect(countryOf("Germany")).toEqual({ code: "DE", isAssumed: false });
  expect(countryOf("Philipines")).toEqual({ code: "PH", isAssumed: true });
  expect(countryOf("Mordor")).toBeNull();
});
