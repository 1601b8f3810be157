import { existsSync, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { committed, useDatabase } from "@/tests/support/context";
import { rowsOf, run } from "./import-steps";

useDatabase();

const ask = (text: string) => committed(async ({ tx }) => (await tx.execute(sql.raw(text))).rows);
/** As programs write it that know no Unicode: a letter, a byte. */
const ansi = (text: string) => Buffer.from(text, "latin1");

const superOfficeCompanies = `Company: Name\tCompany: Number\tCompany: Org. no\tCompany: Postal address\tCompany: Postcode\tCompany: City\tCompany: Our contact
Ålesund Båt AS\t2001\t923 609 016\tSjøgata 3\t6002\tÅlesund\tAnna Lind
Øst Kaffe\t2002\t\t\t0155\tOslo\t
`;
const superOfficePeople = `Contact: Full name\tContact: E-mail\tContact: Title\tContact: Mobile phone\tCompany: Name
Bjørg Sæther\tbjorg@baat.example\tDaglig leder\t912 34 567\tÅlesund Båt AS
`;
const economic = `Kundenr.;Navn;CVR-nr.;E-mail;Adresse;Postnr.;By;Land
3001;Smørrebrød & Søn ApS;13585628;post@smor.example;"Gågade 1; st.";2100;København Ø;Danmark
3002;Blåbær;;;;;;DK
`;
const tripletex = `Kundenr;Navn;Organisasjonsnummer;E-post;Adresse;Kontonummer
4001;"Berg; Hansen AS";974760673;post@berg.example;Storgata 1;8601.11.17947
4002;Stort Bakeri;;;;
`;

it("takes in what SuperOffice, e-conomic and Tripletex hand out, as they hand it out", async () => {
  const companies = await run(ansi(superOfficeCompanies));
  expect(companies).toMatchObject({
    source: "superoffice",
    kind: "customers",
    encoding: "windows-1252",
    delimiter: "\t",
  });
  const people = await run(ansi(superOfficePeople));
  expect(people).toMatchObject({ source: "superoffice", kind: "contacts", counts: { new: 1 } });
  const danish = await run(ansi(economic));
  expect(danish).toMatchObject({ source: "e-conomic", encoding: "windows-1252", counts: { new: 2 } });
  expect(await run(tripletex)).toMatchObject({ source: "tripletex", counts: { new: 2 } });
  expect(
    await ask(
      `select number, name, org_number, postcode, city, country from customers where number ~ '^[234]00' order by number`,
    ),
  ).toEqual([
    {
      number: "2001",
      name: "Ålesund Båt AS",
      org_number: "923609016",
      postcode: "6002",
      city: "Ålesund",
      country: "NO",
    },
    { number: "2002", name: "Øst Kaffe", org_number: null, postcode: "0155", city: "Oslo", country: "SE" },
    {
      number: "3001",
      name: "Smørrebrød & Søn ApS",
      org_number: "13585628",
      postcode: "2100",
      city: "København Ø",
      country: "DK",
    },
    { number: "3002", name: "Blåbær", org_number: null, postcode: null, city: null, country: "DK" },
    {
      number: "4001",
      name: "Berg; Hansen AS",
      org_number: "974760673",
      postcode: null,
      city: null,
      country: "NO",
    },
    { number: "4002", name: "Stort Bakeri", org_number: null, postcode: null, city: null, country: "SE" },
  ]);
  expect(
    await ask(`select p.first_name, p.last_name, r.titles, k.name from contact_roles r join contacts p on p.id = r.contact_id
      join customers k on k.id = r.customer_id where p.email = 'bjorg@baat.example'`),
  ).toEqual([{ first_name: "Bjørg", last_name: "Sæther", titles: ["Daglig leder"], name: "Ålesund Båt AS" }]);
  // Once more each: nothing.
  expect((await run(ansi(superOfficePeople))).counts).toEqual({ same: 1 });
  expect((await run(ansi(economic))).counts).toEqual({ same: 2 });
});

const folder = "/work/shared/data/import";

it.skipIf(!existsSync(folder))("takes in real files of other programs", async () => {
  const file = (name: string) => readFileSync(`${folder}/${name}`);
  const companies = await run(file("hubspot_companies.csv"), {
    columns: { "Company owner": { field: "owner", values: ["new", "new"] } },
  });
  expect(companies).toMatchObject({ source: "hubspot", counts: { new: 2, duplicate: 1 } });
  const contacts = await run(file("hubspot_contacts.csv"));
  expect(contacts).toMatchObject({ source: "hubspot", counts: { new: 2, error: 1 } });
  expect((await rowsOf(contacts.id, "error"))[0]?.detail).toMatchObject({
    reason: "company_missing",
    value: "9999",
  });
  expect(await run(file("kundeliste_no_tripletexstil.csv"))).toMatchObject({
    source: "tripletex",
    counts: { new: 2 },
  });
  const swedish = await run(file("kundexport_se.csv"), { kind: "persons" });
  expect(swedish.counts).toMatchObject({ new: expect.any(Number) });
});
