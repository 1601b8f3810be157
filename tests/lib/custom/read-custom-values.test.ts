import { expect, it } from "vitest";
import type { CustomValues } from "@/db/tenant/schema/customers";
import type { CustomField } from "@/lib/custom/custom-field";
import { readCustomValues } from "@/lib/custom/read-custom-values";

const field = (key: string, kind: CustomField["kind"], more: Partial<CustomField> = {}): CustomField => ({
  id: key,
  entity: "customer",
  key,
  names: { sv: key },
  kind,
  options: [],
  hasPeriod: false,
  archivedAt: null,
  version: 1,
  ...more,
});
const options = [
  { key: "gold", names: { sv: "Guld" } },
  { key: "silver", names: { sv: "Silver" } },
  { key: "tin", names: { sv: "Tenn" }, retired: true as const },
];

const read = (one: CustomField, raw: unknown, current: CustomValues = {}) =>
  readCustomValues({ fields: [one], raw: { [one.key]: raw }, current, currency: "SEK" });
const value = (one: CustomField, raw: unknown, current?: CustomValues) =>
  read(one, raw, current).values[one.key];
const error = (one: CustomField, raw: unknown, current?: CustomValues) => read(one, raw, current).errors;

it("reads each of the eight kinds", () => {
  expect(value(field("a", "text"), "  Ramavtal ")).toBe("Ramavtal");
  expect(value(field("a", "long_text"), "Rad 1\nRad 2")).toBe("Rad 1\nRad 2");
  expect(value(field("a", "number"), "1 234,50")).toBe("1234.5");
  expect(value(field("a", "number"), "−12.000")).toBe("-12");
  expect(value(field("a", "number"), "-0")).toBe("0");
  expect(value(field("a", "money"), { value: "12,5" })).toEqual({ amount: "12.50", currency: "SEK" });
  expect(value(field("a", "money"), { value: "12,5", currency: "EUR" })).toEqual({
    amount: "12.50",
    currency: "EUR",
  });
  expect(value(field("a", "date"), "2026-11-22")).toBe("2026-11-22");
  expect(value(field("a", "choice", { options }), "gold")).toBe("gold");
  expect(value(field("a", "choices", { options }), ["silver", "gold", "gold", ""])).toEqual([
    "gold",
    "silver",
  ]);
  expect(value(field("a", "choices", { options }), "silver")).toEqual(["silver"]);
  expect(value(field("a", "flag"), "yes")).toBe(true);
  expect(value(field("a", "flag"), "no")).toBe(false);
});

it("stores nothing for nothing, and takes a value away", () => {
  for (const kind of ["text", "long_text", "number", "date", "choice", "choices", "flag"] as const)
    expect(read(field("a", kind, { options }), "", { a: "x" })).toEqual({ values: {}, errors: {} });
  expect(
    read(field("a", "money"), { value: " " }, { a: { amount: "1.00", currency: "SEK" } }).values,
  ).toEqual({});
  expect(read(field("a", "choices", { options }), undefined, { a: ["gold"] }).values).toEqual({});
});

it("says at the field what is wrong", () => {
  expect(error(field("a", "text"), "x".repeat(301))).toEqual({ "custom.a": "too_long" });
  expect(error(field("a", "text"), "a\u0000b")).toEqual({ "custom.a": "unprintable" });
  expect(error(field("a", "number"), "mycket")).toEqual({ "custom.a": "number" });
  expect(error(field("a", "number"), "1,2345")).toEqual({ "custom.a": "three_decimals" });
  expect(error(field("a", "number"), "1234567890123")).toEqual({ "custom.a": "number_too_large" });
  expect(error(field("a", "money"), { value: "1,234" })).toEqual({ "custom.a.value": "too_many_decimals" });
  expect(error(field("a", "money"), { value: "1", currency: "kr" })).toEqual({
    "custom.a.currency": "choose",
  });
  expect(error(field("a", "date"), "2026-02-30")).toEqual({ "custom.a": "date" });
  expect(error(field("a", "choice", { options }), "brass")).toEqual({ "custom.a": "choose" });
  expect(error(field("a", "choices", { options }), ["gold", "brass"])).toEqual({ "custom.a": "choose" });
  expect(error(field("a", "flag"), "perhaps")).toEqual({ "custom.a": "choose" });
  expect(error(field("a", "text"), ["x", "y"])).not.toEqual({});
});

it("keeps a period with the value, and refuses one that ends before it begins", () => {
  const one = field("a", "text", { hasPeriod: true });
  expect(value(one, { value: "ISO 9001", from: "2026-01-01", until: "" })).toEqual({
    value: "ISO 9001",
    from: "2026-01-01",
    until: null,
  });
  expect(error(one, { value: "x", from: "2026-02-01", until: "2026-01-01" })).toEqual({
    "custom.a.until": "date_order",
  });
  expect(error(one, { value: "", from: "2026-02-01" })).toEqual({ "custom.a.value": "required" });
  expect(error(one, { value: "x", from: "i fjol" })).toEqual({ "custom.a.from": "date" });
  expect(value(one, { value: "", from: "", until: "" }, { a: { value: "x", from: null, until: null } })).toBe(
    undefined,
  );
});

it("keeps an amount's own currency", () => {
  const current = { a: { amount: "1.00", currency: "EUR" } };
  expect(value(field("a", "money"), { value: "2" }, current)).toEqual({ amount: "2.00", currency: "EUR" });
});

it("keeps a retired option that the record has, and offers it to nobody else", () => {
  const one = field("a", "choice", { options });
  expect(value(one, "tin", { a: "tin" })).toBe("tin");
  expect(error(one, "tin")).toEqual({ "custom.a": "choose" });
  const several = field("a", "choices", { options });
  expect(value(several, ["tin", "gold"], { a: ["tin"] })).toEqual(["gold", "tin"]);
});

it("drops unknown keys, and leaves archived and absent fields as they are", () => {
  const archived = field("old", "text", { archivedAt: new Date() });
  const hidden = field("hidden", "text");
  const { values } = readCustomValues({
    fields: [field("a", "text"), archived, hidden],
    raw: { a: "1", old: "no", planted: "no" },
    current: { old: "kept", hidden: "kept too", gone: "field unknown" },
    currency: "SEK",
  });
  expect(values).toEqual({ a: "1", old: "kept", hidden: "kept too", gone: "field unknown" });
});

it("keeps apart what every object has from what was sent", () => {
  const one = field("constructor", "text");
  expect(readCustomValues({ fields: [one], raw: {}, current: {}, currency: "SEK" })).toEqual({
    values: {},
    errors: {},
  });
});
