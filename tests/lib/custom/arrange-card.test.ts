import { expect, it } from "vitest";
import { arrangeFacts, overviewKeys } from "@/lib/custom/arrange-card";
import { completeLayout } from "@/lib/custom/resolve-card";

const layoutOf = (...stored: Parameters<typeof completeLayout>[1] & object) => ({
  boxes: completeLayout("customer", stored, [{ key: "gold", archivedAt: null }]),
  fields: [],
  isOwn: true,
});
const layout = layoutOf(
  { key: "cases", fields: [] },
  { key: "contacts", fields: [] },
  { key: "own", fields: [{ key: "custom.gold", when: { field: "isSupplier", is: "on" } }] },
  { key: "about", fields: [{ key: "fax" }, { key: "email", hidden: true }] },
);
const facts = ["email", "fax", "addresses.visiting", "addresses.invoice", "updated", "custom.gold"].map(
  (key) => ({
    key,
  }),
);
const order = ["custom.gold", "addresses.visiting", "addresses.invoice", "fax", "updated"];

it("orders facts as the layout does, hides what it hides, and leaves what it doesn't know at the end", () => {
  const keys = (record: Record<string, string[]>) =>
    arrangeFacts({ entity: "customer", layout, record }, facts).map(({ key }) => key);
  expect(keys({ isSupplier: ["on"] })).toEqual(order);
  expect(keys({})).not.toContain("custom.gold");
  expect(keys({})).not.toContain("email");
});

it("gives the overview its parts first, in the layout's order", () => {
  const keys = overviewKeys({ entity: "customer", layout, record: {} });
  expect(keys.filter((key) => key === "cases" || key === "contacts")).toEqual(["cases", "contacts"]);
  expect(keys.indexOf("categoryIds")).toBeGreaterThan(keys.indexOf("contacts"));
});
