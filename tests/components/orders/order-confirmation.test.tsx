import { expect, it } from "vitest";
import { renderConfirmation } from "@/components/orders/confirmation/render-confirmation";
import { type ConfirmedOrder, presentConfirmation } from "@/lib/orders/present-confirmation";
import { sampleConfirmation } from "@/lib/orders/sample-confirmation";
import { png } from "../../lib/letterheads/pictures";
import { pdfPages } from "./pdf-text";

const tenant = {
  name: "Nordbygg AB",
  slug: "nordbygg",
  country: "SE",
  currency: "SEK",
  locale: "sv",
  timeZone: "Europe/Stockholm",
} as const;
const letterhead = {
  version: 1,
  name: null,
  orgNumber: "556677-8899",
  vatNumber: "SE556677889901",
  street: "Storgatan 1",
  postcode: "903 26",
  city: "Umeå",
  country: "SE",
  email: "info@nordbygg.example",
  phone: "070-1740605",
  website: null,
  bankAccount: "Bg 123-4567",
  iban: "SE4550000000058398257466",
  bic: "NDEASESS",
  footer: "Styrelsens säte: Umeå",
  mediaType: null,
  logoMark: null,
};

const sample = sampleConfirmation(tenant, "2026-11-28");
const many = (text: string, count: number): ConfirmedOrder["lines"] =>
  Array.from({ length: count }, (_, index) => ({
    ...(sample.lines[0] as ConfirmedOrder["lines"][number]),
    id: `${text} ${index}`,
    description: `${text} ${index + 1}`,
  }));

async function textOf(order: Partial<ConfirmedOrder>, logo: Buffer | null = null): Promise<string[]> {
  const picture = logo && { mediaType: "image/png" as const, bytes: logo };
  const shown = presentConfirmation({ order: { ...sample, ...order }, letterhead, logo: picture }, tenant);
  return pdfPages(await renderConfirmation(shown));
}

it("says whose order it is, from whom, what it holds and what it comes to, letters of the North included", async () => {
  const [page = ""] = await textOf({
    customerName: "Åkerlund & Söner AB",
    invoiceAddress: { street: "Ængvej 4", postcode: "891 33", city: "Örnsköldsvik", country: "SE" },
    deliveryAddress: { street: "Kaia 4", postcode: "5003", city: "Bergen", country: "NO" },
    yourReference: "Karin Søndergård",
    orderInformation: "Port 4",
  });
  const squeezed = page.replaceAll(/\s/g, "");
  for (const text of [
    ...["Nordbygg AB", "Orderbekräftelse", "Ordernr 1001", "Sida 1 av 1", "2026-11-28"],
    ...["Åkerlund & Söner AB", "Ængvej 4", "891 33 Örnsköldsvik", "5003 Bergen", "Norge"],
    ...["Karin Søndergård", "Port 4", "En vara", "2 st", "25 %", "Totalt inkl. moms"],
    ...["Org.nr 556677-8899", "Momsreg.nr SE556677889901", "Bg 123-4567", "BIC NDEASESS"],
    ...["Styrelsens säte: Umeå", "070-1740605", "info@nordbygg.example"],
  ])
    expect(squeezed, text).toContain(text.replaceAll(" ", ""));
  expect(squeezed).toContain("3125,00SEK");
});

it("is written in the order's language, and marks what is not to be relied on", async () => {
  const invoiceAddress = { city: "Fanø", country: "DK" };
  const danish = { language: "da" as const, currency: "DKK", orgNumber: "99000031", invoiceAddress };
  const inDanish = (await textOf({ ...danish, status: "draft" })).join("");
  // Of a Dane and of a Swede: each number is called what it is at home.
  expect(inDanish).toContain("Jeres CVR-nr.");
  expect(inDanish.replaceAll(/\s/g, "")).toContain("Org.nr.556677-8899");
  expect(inDanish).toContain("Ordrebekræftelse");
  expect(inDanish).toContain("Kladde");
  expect(inDanish).toContain("28.11.2026");
  expect(inDanish.replaceAll(/\s/g, "")).toContain("3.125,00DKK");
  expect((await textOf({ language: "nb", status: "cancelled" })).join("")).toContain("Kansellert");
  expect((await textOf({ language: "en" })).join("")).toContain("Order confirmation");
});

it("goes on over pages, each with its heads and its number, and breaks what no column holds", async () => {
  const long = "Ventilationskanalinspektionsluckemonteringsanvisning";
  const pages = await textOf({ lines: [...many(long, 1), ...many("Panel", 70)] }, png(400, 100));
  expect(pages.length).toBeGreaterThan(2);
  for (const [index, page] of pages.entries()) {
    expect(page.replaceAll(/\s/g, "")).toContain(`Sida${index + 1}av${pages.length}`);
    expect(page).toContain("556677-8899");
  }
  for (const page of pages.slice(0, -1)) expect(page).toContain("Benämning");
  expect(pages[0]?.replaceAll(/-?\n/g, "")).toContain(long);
  expect(pages.join("\n").match(/Panel \s*\d+/g)).toHaveLength(70);
});

it("keeps words whole that letters from beyond the North stand in", async () => {
  const names = "Zażółć gęślą jaźń Łukasz Żółkiewski Čačak Šiauliai Říčany Dvořák Kőszeg Győr";
  const [page = ""] = await textOf({ lines: many(names, 1) });
  for (const name of names.split(" ")) expect(page).toContain(name);
});
