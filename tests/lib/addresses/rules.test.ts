import { expect, it } from "vitest";
import { isCityFirst, postcodeExample, writePostcode } from "@/lib/addresses/rules";

it("writes a postcode as its country does", () => {
  expect(writePostcode("22222", "SE")).toBe("222 22");
  expect(writePostcode("SE-222 22", "SE")).toBe("222 22");
  expect(writePostcode("S-222 22", "SE")).toBe("222 22");
  expect(writePostcode("no-0150", "NO")).toBe("0150");
  expect(writePostcode("DK-2100", "DK")).toBe("2100");
  expect(writePostcode("00 100", "FI")).toBe("00100");
  expect(writePostcode("EC1A 1BB", "GB")).toBe("EC1A 1BB");
});

it("knows what can't be one", () => {
  for (const [typed, country] of [
    ["2222", "SE"],
    ["222 222", "SE"],
    ["015", "NO"],
    ["ABCD", "DK"],
    ["1", "FI"],
  ])
    expect(writePostcode(typed ?? "", country ?? ""), typed).toBeNull();
});

it("knows the order on the envelope", () => {
  expect(["SE", "NO", "DK", "FI", "DE"].some(isCityFirst)).toBe(false);
  expect(isCityFirst("GB")).toBe(true);
  expect(postcodeExample("SE")).toBe("222 22");
  expect(postcodeExample("GB")).toBeNull();
});
