import { expect, it } from "vitest";
import type { CardBox } from "@/db/tenant/schema/settings";
import { catalogue } from "@/lib/custom/card-catalogue";
import { boxesInUse, boxesToShow, completeLayout, meets } from "@/lib/custom/resolve-card";

const shape = (boxes: CardBox[]) =>
  Object.fromEntries(boxes.map((box) => [box.key, box.fields.map(({ key }) => key)]));
const gold = { key: "gold", archivedAt: null };
const old = { key: "old", archivedAt: new Date() };

it("is the product's own order where nothing is stored, own fields in their box", () => {
  const boxes = completeLayout("customer", null, [gold, old]);
  expect(boxes.map(({ key }) => key)).toEqual(catalogue.customer.map(({ key }) => key));
  expect(shape(boxes).basics).toEqual(["kind", "name", "orgNumber", "number", "isCustomer"]);
  expect(shape(boxes).own).toEqual(["custom.gold"]);
});

it("keeps what was stored, and takes in what it doesn't know at its usual place", () => {
  const stored: CardBox[] = [
    { key: "about", fields: [{ key: "email" }, { key: "nickname" }] },
    {
      key: "box_1",
      names: { sv: "Avtal" },
      fields: [{ key: "custom.gold" }, { key: "custom.gone" }, { key: "fax" }],
    },
    { key: "basics", fields: [{ key: "name" }] },
  ];
  const boxes = completeLayout("customer", stored, [gold, { key: "late", archivedAt: null }]);
  const order = boxes.map(({ key }) => key).filter((key) => ["about", "box_1", "basics"].includes(key));
  expect(order).toEqual(["about", "box_1", "basics"]);
  expect(shape(boxes)).toMatchObject({
    about: ["email", "nickname", "industry", "employeeCount", "foundedYear"],
    box_1: ["custom.gold", "fax"],
    basics: ["name", "kind", "orgNumber", "number", "isCustomer"],
    reach: ["phone", "website", "street"],
    own: ["custom.late"],
  });
  const all = boxes.flatMap(({ fields }) => fields.map(({ key }) => key));
  expect(new Set(all).size).toBe(all.length);
});

it("puts a box that came later after the one it follows", () => {
  const stored = [
    { key: "access", fields: [] },
    { key: "basics", fields: [] },
  ];
  const order = completeLayout("customer", stored, []).map(({ key }) => key);
  expect(order.indexOf("reach")).toBe(order.indexOf("basics") + 1);
  expect(order[0]).toBe("access");
});

it("never hides what a record is told by, and demands nothing that isn't typed", () => {
  const stored: CardBox[] = [
    {
      key: "basics",
      fields: [
        { key: "name", hidden: true, when: { field: "kind", is: "person" } },
        { key: "visibility", required: true, hidden: true },
      ],
    },
  ];
  const [basics] = completeLayout("customer", stored, []);
  expect(basics?.fields[0]).toEqual({ key: "name" });
  expect(basics?.fields[1]).toEqual({ key: "visibility", hidden: true });
});

const layout: CardBox[] = [
  { key: "reach", fields: [{ key: "email" }, { key: "fax", hidden: true }] },
  { key: "about", hidden: true, fields: [{ key: "industry" }] },
  { key: "box_1", when: { field: "isSupplier", is: "on" }, fields: [{ key: "custom.iban" }] },
  {
    key: "own",
    fields: [
      { key: "custom.gold", when: { field: "categoryIds", is: "c1" } },
      { key: "custom.why", when: { field: "custom.level", is: "gold" } },
    ],
  },
  { key: "cases", fields: [] },
  { key: "contacts", hidden: true, fields: [] },
];

it("shows of a record what its layout and its conditions let through", () => {
  expect(shape(boxesToShow("customer", layout, {}))).toEqual({ reach: ["email"], cases: [] });
  expect(
    shape(
      boxesToShow("customer", layout, {
        isSupplier: ["on"],
        categoryIds: ["c2", "c1"],
        "custom.level": ["silver"],
      }),
    ),
  ).toEqual({ reach: ["email"], box_1: ["custom.iban"], own: ["custom.gold"], cases: [] });
  expect(shape(boxesToShow("customer", layout, { "custom.level": ["gold"] })).own).toEqual(["custom.why"]);
});

it("keeps conditional fields where a form must carry them", () => {
  expect(shape(boxesInUse("customer", layout))).toEqual({
    reach: ["email"],
    box_1: ["custom.iban"],
    own: ["custom.gold", "custom.why"],
    cases: [],
  });
});

it("meets a condition when the value is among the field's", () => {
  expect(meets(undefined, {})).toBe(true);
  expect(meets({ field: "kind", is: "person" }, { kind: ["person"] })).toBe(true);
  expect(meets({ field: "kind", is: "person" }, { kind: ["company"] })).toBe(false);
  expect(meets({ field: "kind", is: "person" }, {})).toBe(false);
});
