import { expect, it } from "vitest";
import { sumAmounts } from "@/lib/core/money";
import { lineAmount } from "@/lib/lines/rules";

it.each([
  [{ quantity: "3", unitPrice: "1 250,50", discountPercent: "" }, "3751.50"],
  [{ quantity: "", unitPrice: "100", discountPercent: "12,5" }, "87.50"],
  [{ quantity: "0,333", unitPrice: "0,05", discountPercent: "0" }, "0.02"],
  [{ quantity: "1", unitPrice: "0.01", discountPercent: "50" }, "0.01"],
  [{ quantity: "2", unitPrice: "", discountPercent: "" }, "0.00"],
  [
    { quantity: "999999999.99", unitPrice: "999999999999.99", discountPercent: "0" },
    "999999999989990000000.00",
  ],
])("counts %j as %s", (line, amount) => expect(lineAmount(line, "SEK")).toBe(amount));

it("has no amount for what is no number", () => {
  expect(lineAmount({ quantity: "två", unitPrice: "1", discountPercent: "" }, "SEK")).toBeNull();
  expect(lineAmount({ quantity: "-1", unitPrice: "1", discountPercent: "" }, "SEK")).toBeNull();
});

it("adds without losing an öre", () => {
  expect(sumAmounts(["0.10", "0.20", "999999999999.99"])).toBe("1000000000000.29");
  expect(sumAmounts([])).toBe("0.00");
});

it("has nothing smaller than a króna", () => {
  expect(lineAmount({ quantity: "3", unitPrice: "10,50", discountPercent: "" }, "ISK")).toBe("32.00");
});
