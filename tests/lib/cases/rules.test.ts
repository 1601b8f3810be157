import { expect, it } from "vitest";
import { lineSum, weightedAmount } from "@/lib/cases/rules";

it("weighs a value as it is typed", () => {
  expect(weightedAmount("1 234 500,55", "33", "SEK")).toBe("407385.18");
  expect(weightedAmount("99", "50", "ISK")).toBe("50.00");
  expect(weightedAmount("", "33", "SEK")).toBeNull();
  expect(weightedAmount("10", "101", "SEK")).toBeNull();
  expect(weightedAmount("tio", "10", "SEK")).toBeNull();
});

it("adds up the priced lines of a form", () => {
  const form = new FormData();
  form.set("lines", "");
  expect(lineSum(form, "SEK")).toBeNull();
  form.set("lines.0.quantity", "2,5");
  form.set("lines.0.unitPrice", "99,99");
  form.set("lines.0.discountPercent", "10 %");
  form.set("lines.1.quantity", "3");
  form.set("lines.1.unitPrice", "650");
  form.set("lines.2.unitPrice", "");
  expect(lineSum(form, "SEK")).toBe("2174.98");
  expect(lineSum(form, "ISK")).toBe("2175.00");
});
