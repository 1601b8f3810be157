import { expect, it } from "vitest";
import { type VcardPerson, writeVcard } from "@/lib/contacts/vcard";

const karin: VcardPerson = {
  id: "01a204b5-69f8-77c4-9ef1-4d3416076e80",
  firstName: "Karin",
  lastName: "Åkerlund",
  emails: [
    { address: "vd@aker.se", kind: "work" },
    { address: "karin@hem.se", kind: "home" },
  ],
  phones: [
    { number: "0701-74 06 05", e164: "+46701740605", kind: "work", isMobile: true },
    { number: "ankn. 7; växeln", e164: null, kind: "home", isMobile: false },
  ],
  address: { street: "Storgatan 1, 2 tr", postcode: "222 22", city: "Lund", country: "Sverige" },
  company: { name: "Åkerlund; Söner, AB", titles: ["VD", "styrelse\\led"] },
  updatedAt: new Date("2026-11-22T19:00:00.123Z"),
};

it("writes a vCard 4.0, with commas, semicolons and backslashes escaped", () => {
  expect(writeVcard(karin).split("\r\n")).toEqual([
    "BEGIN:VCARD",
    "VERSION:4.0",
    "UID:urn:uuid:01a204b5-69f8-77c4-9ef1-4d3416076e80",
    "FN:Karin Åkerlund",
    "N:Åkerlund;Karin;;;",
    "EMAIL;TYPE=work;PREF=1:vd@aker.se",
    "EMAIL;TYPE=home:karin@hem.se",
    'TEL;VALUE=uri;TYPE="work,cell";PREF=1:tel:+46701740605',
    'TEL;VALUE=text;TYPE="home,voice":ankn. 7\\; växeln',
    "ADR;TYPE=home:;;Storgatan 1\\, 2 tr;Lund;;222 22;Sverige",
    "ORG:Åkerlund\\; Söner\\, AB",
    "TITLE:VD",
    "TITLE:styrelse\\\\led",
    "REV:20261122T190000Z",
    "END:VCARD",
    "",
  ]);
});

it("folds lines at 75 octets, never within a letter, and can't be given lines of its own", () => {
  const long = "Åäö😀".repeat(40);
  const text = writeVcard({ ...karin, firstName: `${long}\r\nEND:VCARD`, lastName: null, company: null });
  const lines = text.split("\r\n");
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(lines.filter((line) => line === "END:VCARD")).toHaveLength(1);
  const unfolded = text.replaceAll("\r\n ", "");
  expect(unfolded).toContain(`FN:${long}\\nEND:VCARD\r\n`);
  expect(unfolded).not.toContain("ORG:");
});
