import { expect, it } from "vitest";
import type { CustomValues } from "@/db/tenant/schema/customers";
import { formatterFor } from "@/lib/core/format";
import type { CustomField } from "@/lib/custom/custom-field";
import { describeCustomChange, presentCustomFacts } from "@/lib/custom/present-custom";
import { translatorFor } from "@/lib/i18n/translator";
import { tiers } from "./samples";

const tools = {
  t: translatorFor("sv"),
  format: formatterFor("sv", "Europe/Stockholm", "SEK"),
  actor: { locale: "sv" as const },
  tenant: { locale: "sv" as const },
  today: "2026-11-22",
};
const field = (key: string, kind: CustomField["kind"], more: Partial<CustomField> = {}): CustomField => ({
  id: key,
  entity: "customer",
  key,
  names: { sv: `Fält ${key}`, en: `Field ${key}` },
  kind,
  options: tiers,
  hasPeriod: false,
  archivedAt: null,
  version: 1,
  ...more,
});
const texts = (values: CustomValues, ...fields: CustomField[]) =>
  presentCustomFacts(values, fields, tools).flatMap(({ lines }) =>
    lines.map(({ text }) => text.replaceAll("\u00a0", " ")),
  );

it("writes each kind as the reader's language does", () => {
  const kinds = ["text", "long_text", "number", "money", "date", "choice", "choices", "flag"] as const;
  const values: CustomValues = {
    text: "Ramavtal",
    long_text: "En\nTvå",
    number: "1234.5",
    money: { amount: "1234.50", currency: "SEK" },
    date: "2026-11-22",
    choice: "gold",
    choices: ["gold", "tin"],
    flag: false,
  };
  expect(texts(values, ...kinds.map((kind) => field(kind, kind)))).toEqual([
    "Ramavtal",
    "En\nTvå",
    "1 234,5",
    "1 234,50 kr",
    "2026-11-22",
    "Guld",
    "Guld, Tenn",
    "Nej",
  ]);
  expect(texts({ n: "inget tal" }, field("n", "number"))).toEqual(["inget tal"]);
});

it("shows a period, and tells what holds no longer", () => {
  const iso = (from: string | null, until: string | null) =>
    presentCustomFacts(
      { iso: { value: "9001", from, until } },
      [field("iso", "text", { hasPeriod: true })],
      tools,
    )[0];
  expect(iso("2026-01-01", "2026-12-31")).toMatchObject({
    label: "Fält iso",
    note: "2026-01-01 – 2026-12-31",
    isPast: false,
    isWide: true,
  });
  expect(iso(null, "2026-11-21")).toMatchObject({ note: "till 2026-11-21, gäller inte nu", isPast: true });
  expect(iso("2026-11-23", null)).toMatchObject({ note: "från 2026-11-23, gäller inte nu", isPast: true });
  expect(iso(null, null)).toMatchObject({ note: undefined, isPast: false });
});

it("is silent about archived fields, unknown keys and fields without a value", () => {
  const archived = field("old", "text", { archivedAt: new Date() });
  expect(texts({ old: "x", gone: "y" }, archived, field("empty", "text"))).toEqual([]);
});

it("tells a change field by field, archived and forgotten ones too", () => {
  const fields = [
    field("level", "choice"),
    field("iso", "text", { hasPeriod: true }),
    field("old", "flag", { archivedAt: new Date() }),
    field("same", "text"),
  ];
  const before: CustomValues = { level: "gold", same: "x", old: true, gone: "1" };
  const after: CustomValues = {
    level: "tin",
    same: "x",
    iso: { value: "9001", from: null, until: "2026-12-31" },
    gone: "2",
  };
  expect(describeCustomChange(before, after, fields, tools)).toEqual([
    { key: "custom.level", label: "Fält level", before: "Guld", after: "Tenn" },
    { key: "custom.old", label: "Fält old", before: "Ja", after: "–" },
    { key: "custom.gone", label: "gone", before: "1", after: "2" },
    { key: "custom.iso", label: "Fält iso", before: "–", after: "9001, till 2026-12-31" },
  ]);
  expect(describeCustomChange(null, { level: "tin" }, fields, tools)).toHaveLength(1);
});
