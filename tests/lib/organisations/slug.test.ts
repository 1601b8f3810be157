import { readdirSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { isSlug, numberedSlug, reservedSlugs, slugOf } from "@/lib/organisations/slug";

it.each([
  ["Åkerlund & Söner AB", "akerlund-soner"],
  ["Fjordkraft Bygg A/S", "fjordkraft-bygg"],
  ["Ærø Færge ApS", "aero-faerge"],
  ["Þór ehf.", "thor"],
  ["AB", "ab"],
  ["  Nordbygg  ", "nordbygg"],
  ['a"b', "a-b"],
  ["../public", "public"],
])("%s → %s", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

it("makes an address of any name, with any number", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 100 }),
      fc.integer({ min: 2, max: 999_999 }),
      (name, number) => {
        expect(isSlug(slugOf(name))).toBe(true);
        expect(isSlug(numberedSlug(slugOf(name), number))).toBe(true);
      },
    ),
  );
});

it("reserves every path of the service itself", () => {
  const folders = (at: string) =>
    readdirSync(at, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  const paths = [...folders("app"), ...folders("app/(auth)")].filter((name) => isSlug(name));
  expect(paths).toContain("sign-in");
  const free = paths.filter((name) => !reservedSlugs.has(name) && !["fonts", "styles"].includes(name));
  expect(free).toEqual([]);
});
