import { expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { searchInstead } from "@/lib/registries/search-instead";

it("takes what was searched for along to the company register, and nothing that is too short", () => {
  const tools = { t: translatorFor("sv"), tenant: { slug: "nordbygg" } };
  expect(searchInstead(" Åsa & Co ", tools)).toEqual({
    label: "Sök ”Åsa & Co” i företagsregistret",
    href: "/nordbygg/customers/new?q=%C3%85sa+%26+Co",
  });
  expect(searchInstead("Å", tools)).toBeNull();
});
