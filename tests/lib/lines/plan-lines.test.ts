import { expect, it } from "vitest";
import { changesLines, planLines } from "@/lib/lines/plan-lines";

const line = (description: string, values: object = {}) => ({
  productId: null,
  description,
  quantity: "1",
  unitPrice: "100",
  discountPercent: "0",
  ...values,
});
const stored = [
  { id: "a", position: 0, ...line("A", { quantity: "1.000", unitPrice: "100.00", discountPercent: "0.00" }) },
  { id: "b", position: 1, ...line("B", { quantity: "2.500" }) },
];

it("leaves lines alone that are as they were", () => {
  const plan = planLines(stored, [
    { id: "a", ...line("A") },
    { id: "b", ...line("B", { quantity: "2.5" }) },
    { id: null, ...line("", { description: null, unitPrice: null }) },
  ]);
  expect(plan).toEqual({ removed: [], changed: [], added: [] });
  expect(changesLines(plan)).toBe(false);
});

it("keeps the rows of what stays, and takes a row that is sent twice for a new one", () => {
  const sent = [
    { id: "b", ...line("B") },
    { id: "b", ...line("B") },
    { id: "x", ...line("C") },
  ];
  const plan = planLines(stored, sent);
  expect(plan).toEqual({
    removed: ["a"],
    changed: [{ id: "b", line: { ...line("B"), position: 0 } }],
    added: [
      { ...line("B"), position: 1 },
      { ...line("C"), position: 2 },
    ],
  });
  expect(changesLines(plan)).toBe(true);
});
